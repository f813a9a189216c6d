import { awardAndTransferProjects } from './award-and-transfer-projects.js';
import { constructionProjects } from './construction-projects.js';
import type { ExampleProject } from './example-project.js';
import { feeProjects } from './fee-projects.js';
import { oneOffProjects } from './one-off-projects.js';
import { payrollProjects } from './payroll-projects.js';
import { places } from './places.js';

const kinds = [...payrollProjects, ...feeProjects, ...oneOffProjects, ...constructionProjects, ...awardAndTransferProjects];

/** About sixty projects of every nature, in the order kind by kind and office by office. */
export const exampleProjects: readonly (ExampleProject & { readonly unit: string })[] = kinds.flatMap((kind) => places.map((place) => ({ unit: place.unit, ...kind(place) })));
