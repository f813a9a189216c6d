import { projectNatures } from '#domain/approval/subject-facts';
import { nameOfCategory } from '#domain/indicator/classification';
import { categoriesOf } from '#domain/indicator/dimension';
import { libraryTerms } from '#wording/library-desk-terms';
import { natureTerms } from '#wording/route-conditions';

export const natureName = (nature: string | null): string => (nature === null ? libraryTerms.everyNature : natureTerms[nature as keyof typeof natureTerms]);

export const categoryOptions = [...new Set(Object.values(categoriesOf).flatMap((scheme) => Object.values(scheme).flat()))].map((value) => ({ value, label: nameOfCategory(value) }));

export const natureOptions = projectNatures.map((value) => ({ value, label: natureTerms[value] }));
