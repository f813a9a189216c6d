import { PackagePrinter, type PackageContents, type PackageFormat, type PrintingOnlooker } from '#application/disclosure/disclosure-packages';
import { disclosurePackage } from '#documents/forms/disclosure-package';
import { documentOfGoals } from '#documents/forms/stored/stored-goal';
import { writeDocumentInChild } from '#documents/writing/write-in-child';

/** Prints in a child process: the worker's own memory and its timers are untouched by how long a package is. */
export class ChildPackagePrinter extends PackagePrinter {
  print({ unit, fiscalYear, goals }: PackageContents, format: PackageFormat, { onForm, signal }: PrintingOnlooker): Promise<Uint8Array> {
    const printed = disclosurePackage(documentOfGoals(unit, fiscalYear, goals));
    return writeDocumentInChild({ printed, format }, { signal, onSection: (done) => onForm(Math.min(done, goals.length), goals.length) });
  }
}
