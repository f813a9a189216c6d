import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { historyTerms, roundTerms } from '#wording/review-desk-terms';
import { Asked } from '../ui/asked.js';
import { instantText, today } from '../ui/instant.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useApprovalChanges } from './approval.queries.js';
import { ChangeList } from './change-list.js';
import { Opinions } from './opinions.js';
import { printsRounds, useForm, useRecord, type RecordedRound } from './review.queries.js';

type Opened = { readonly what: 'form'; readonly round: RecordedRound } | { readonly what: 'changes'; readonly round: RecordedRound; readonly from: number } | { readonly what: 'record'; readonly day: string };

/** 历史版本: every round, to be read as it was printed and to be compared with any other. */
export function History({ caseId, rounds }: { readonly caseId: string; readonly rounds: readonly RecordedRound[] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      {[...rounds].reverse().map((round) => (
        <section key={round.id} className="round">
          <h3 className="round-title">{roundTerms.title(round.round, round.statusName)}</h3>
          <p className="round-sent">{roundTerms.sent(round.submittedBy, instantText(round.openedAt))}</p>
          <Space wrap>
            {round.id === caseId ? <span>{historyTerms.here}</span> : <Link to={`/approval-cases/${round.id}`}>{historyTerms.go}</Link>}
            {printsRounds(round.subject.kind) ? <Button onClick={() => setOpened({ what: 'form', round })}>{historyTerms.open}</Button> : null}
            {rounds.length < 2 ? null : <CompareMenu rounds={rounds.filter((other) => other.id !== round.id)} onChoose={(from) => setOpened({ what: 'changes', round, from })} />}
          </Space>
        </section>
      ))}
      <AskForDay onAsk={(day) => setOpened({ what: 'record', day })} />
      {opened === null ? null : (
        <Modal open width={opened.what === 'form' ? 960 : 640} title={titleOf(opened)} footer={<Button onClick={() => setOpened(null)}>{deskTerms.close}</Button>} onCancel={() => setOpened(null)}>
          {opened.what === 'form' ? <FormOfRound round={opened.round} /> : opened.what === 'changes' ? <ChangesOfRound round={opened.round} from={opened.from} /> : <RecordOfDay caseId={caseId} day={opened.day} />}
        </Modal>
      )}
    </>
  );
}

const titleOf = (opened: Opened): string => (opened.what === 'record' ? historyTerms.recordTitle(opened.day) : opened.what === 'form' ? historyTerms.printedTitle(opened.round.round) : historyTerms.comparedTitle(opened.round.round, opened.from));

const CompareMenu = ({ rounds, onChoose }: { readonly rounds: readonly RecordedRound[]; readonly onChoose: (from: number) => void }) => (
  <Dropdown trigger={['click']} menu={{ items: rounds.map(({ round }) => ({ key: round, label: historyTerms.compareWith(round), onClick: () => onChoose(round) })) }}><Button>{historyTerms.compare} <DownOutlined /></Button></Dropdown>
);

function AskForDay({ onAsk }: { readonly onAsk: (day: string) => void }) {
  const [day, setDay] = useState(today());
  return (
    <section className="round">
      <h3 className="round-title">{historyTerms.recordAsOf}</h3>
      <Space><Input type="date" aria-label={historyTerms.recordAsOf} value={day} onChange={({ target }) => setDay(target.value)} /><Button disabled={day === ''} onClick={() => onAsk(day)}>{historyTerms.show}</Button></Space>
    </section>
  );
}

function RecordOfDay({ caseId, day }: { readonly caseId: string; readonly day: string }) {
  return <Asked of={useRecord(caseId, day)}>{(record) => <Opinions rounds={[record]} />}</Asked>;
}

function FormOfRound({ round: { id, round, subject } }: { readonly round: RecordedRound }) {
  return <Asked of={useForm(subject, round, id)}>{(printed) => <PrintedForm printed={printed} />}</Asked>;
}

function ChangesOfRound({ round: { id }, from }: { readonly round: RecordedRound; readonly from: number }) {
  return <Asked of={useApprovalChanges(id, from)}>{(found) => <ChangeList found={found} />}</Asked>;
}
