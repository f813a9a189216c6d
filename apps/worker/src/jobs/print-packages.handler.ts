import type { PackagePress } from '../disclosure/package-press.js';
import { JobHandler } from './job-handler.js';

export class PrintPackagesHandler extends JobHandler<'packages.print'> {
  readonly job = 'packages.print';

  constructor(private readonly press: PackagePress) {
    super();
  }

  async handle(): Promise<void> {
    await this.press.print();
  }
}
