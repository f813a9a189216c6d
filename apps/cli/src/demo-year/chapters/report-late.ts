import type { Role } from '#domain/access/permissions';
import { localDate, type LocalDate } from '#domain/calendar/local-date';
import { roleNames } from '#wording/roles';
import { storyText } from '#wording/story';
import type { PersonClient } from '../person-client.js';
import type { Stage } from '../stage.js';
import type { StoryPlot, StoryProject } from '../story-project.js';
import { confirmAll, fileReports, inWords, reportIdOf } from './report-checkpoint.js';

interface Owed {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly dueOn: string;
}

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly link: string;
}

/** The debt of one report, and how often its reminders have spoken. */
interface Debt {
  readonly project: StoryProject;
  readonly reportId: string;
  readonly obligationId: string;
  readonly dueOn: LocalDate;
}

/** 逾期: one report does not come. The reminders climb from the preparer to the bureau's supervisor, until it does. */
export async function reportLate(stage: Stage, { fiscalYear, late: project }: StoryPlot, month: number): Promise<void> {
  const { preparer, unitLeader, subdistrictFinance, programDivision, supervisor } = stage.cast;
  const debt = await debtOf(preparer, project, fiscalYear, month);
  const rungs: readonly (readonly [days: number, hearer: PersonClient, role: Role])[] = [
    [-5, preparer, 'preparer'],
    [1, unitLeader, 'unit-leader'],
    [3, subdistrictFinance, 'subdistrict-finance'],
    [5, supervisor, 'supervisor'],
  ];
  for (const [at, [days, hearer, role]] of rungs.entries()) {
    await stage.moveTo(stage.days.after(debt.dueOn, days));
    await hearReminder(stage, debt, { at, hearer, role });
  }
  await stage.pass(1);
  const [filed] = await fileReports(preparer, fiscalYear, month, [project]);
  if (!filed) return;
  const text = storyText.reportedLate(preparer.name, project.name, month, stage.days.between(debt.dueOn, stage.today), inWords(filed.lights));
  stage.teller.tell(stage.event(preparer.name, 'monitoring.submitted', project.name, text, filed.auditNumbers));
  await stage.pass(1);
  await confirmAll(stage, subdistrictFinance, month, [filed]);
  await stage.pass(1);
  await confirmAll(stage, programDivision, month, [filed]);
}

async function debtOf(preparer: PersonClient, project: StoryProject, fiscalYear: number, month: number): Promise<Debt> {
  const reportId = await reportIdOf(preparer, project, fiscalYear, month);
  const items = await preparer.getAll<Owed>('/obligations?kind=file-monitoring-report');
  const owed = items.find(({ subject }) => subject.id === reportId);
  if (!owed) throw new Error(`nobody owes the report of ${project.name} for month ${month}`);
  return { project, reportId, obligationId: owed.id, dueOn: localDate(owed.dueOn) };
}

/** Waits until the letter lies in the hearer's inbox, brought there by the worker. */
async function hearReminder(stage: Stage, { project, reportId, obligationId }: Debt, { at, hearer, role }: { readonly at: number; readonly hearer: PersonClient; readonly role: Role }): Promise<void> {
  // The supervisor is led to everything that is late, the others to the report.
  const leadsThere = role === 'supervisor' ? '/overdue' : reportId;
  let letter: Letter | undefined;
  await stage.until(storyText.waitingForLetter(hearer.name), async () => {
    const { items } = await hearer.get<{ items: readonly Letter[] }>('/notifications?pageSize=100');
    letter = items.find(({ kind, text, link }) => kind.startsWith('obligation.') && link.endsWith(leadsThere) && text.includes(project.name));
    return letter !== undefined;
  });
  const numbers = await stage.trailOf({ kind: 'obligation', id: obligationId }, 'obligation.reminded');
  const [title = ''] = (letter?.text ?? '').split('\n').slice(-1);
  const text = storyText.reminded(hearer.name, roleNames[role], title);
  stage.teller.tell(stage.event(storyText.reminderSource, 'obligation.reminded', project.name, text, numbers.slice(at, at + 1)));
}
