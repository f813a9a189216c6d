import { App, Button, Space } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { evaluationDeskTerms, spotCheckTerms as terms } from '#wording/evaluation-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { useSpotCheck, useSpotCheckForm, useWithdrawSpotCheck, type SpotCheck } from '../evaluation/evaluation.queries.js';
import { useMayEver } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { PaperHead } from '../ui/paper-head.js';
import { PrintedForm } from '../ui/printed-form.js';
import { ViewAction } from '../ui/view-action.js';

/** 抽查复核: what the division found, as it is printed. */
export function SpotCheckPage() {
  const { id = '' } = useParams();
  return <Asked of={useSpotCheck(id)}>{(check) => <ShownCheck key={check.id} check={check} />}</Asked>;
}

function ShownCheck({ check }: { readonly check: SpotCheck }) {
  const { id, version, projectName, statusName, checkedBy, checkedOn, before, after } = check;
  return (
    <>
      <PaperHead
        name={`${terms.title}：${projectName}`} status={statusName}
        items={[
          { key: 'by', label: terms.checkedBy, children: checkedBy },
          { key: 'on', label: terms.checkedOn, children: checkedOn },
          { key: 'before', label: terms.before, children: terms.result(before.points, before.gradeName) },
          { key: 'after', label: terms.after, children: terms.result(after.points, after.gradeName) },
        ]}
      >
        <Actions check={check} />
      </PaperHead>
      <Asked of={useSpotCheckForm(id, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked>
    </>
  );
}

function Actions({ check: { id, evaluationId, actions, approvalCaseId } }: { readonly check: SpotCheck }) {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const may = useMayEver();
  const withdraw = useWithdrawSpotCheck(id);
  const askToWithdraw = (): void => void modal.confirm({ title: terms.withdraw, content: terms.withdrawHint, onOk: () => withdraw.mutateAsync(undefined).then(() => void message.success(terms.withdrawn), (error: Error) => void message.error(error.message)) });
  return (
    <div className="page-tools" role="toolbar" aria-label={paperTerms.actions}>
      <Space wrap>
        <ViewAction actions={actions} name="submit" label={terms.correct} onClick={() => void navigate(`/spot-checks/${id}/edit`)} />
        <ViewAction actions={actions} name="withdraw" label={terms.withdraw} isDangerous onClick={askToWithdraw} />
        {may('rectification:order') ? <Button onClick={() => void navigate(`/rectifications/new?source=spot-check&id=${id}`)}>{evaluationDeskTerms.order}</Button> : null}
        <DownloadMenu label={terms.download} address={`/spot-checks/${id}/forms/spot-check`} />
        <Link to={`/self-evaluations/${evaluationId}`}>{terms.toEvaluation}</Link>
        {approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link> : null}
      </Space>
    </div>
  );
}
