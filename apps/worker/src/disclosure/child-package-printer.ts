import { formsOf, PackagePrinter, type PackageContents, type PackageFormat, type PrintingOnlooker } from '#application/disclosure/disclosure-packages';
import { disclosurePackage } from '#documents/forms/disclosure-package';
import { documentOfDepartmentGoal } from '#documents/forms/stored/stored-department-goal';
import { documentOfGoals } from '#documents/forms/stored/stored-goal';
import { writeDocumentInChild } from '#documents/writing/write-in-child';

/** Prints in a child process: the worker's own memory and its timers are untouched by how long a package is. */
export class ChildPackagePrinter extends PackagePrinter {
  print(contents: PackageContents, format: PackageFormat, { onForm, signal }: PrintingOnlooker): Promise<Uint8Array> {
    const { unit, fiscalYear, department, goals } = contents;
    const ofProjects = documentOfGoals(unit, fiscalYear, goals);
    const printed = disclosurePackage(department === null ? ofProjects : { ...documentOfDepartmentGoal(department), projects: ofProjects.projects });
    const forms = formsOf(contents);
    return writeDocumentInChild({ printed, format }, { signal, onSection: (done) => onForm(Math.min(done, forms), forms) });
  }
}
