import { Modal } from 'antd';
import { useState } from 'react';
import { conflictTerms } from '#wording/saving-desk-terms';
import type { Disagreement, Side } from './disagreements.js';
import './conflict-dialog.css';

interface ConflictDialogProps {
  readonly found: readonly Disagreement[];
  readonly onSettle: (chosen: ReadonlyMap<string, Side>) => void;
  readonly onClose: () => void;
}

/** 两人同时修改: every place in which the two texts differ, with a choice for each. Nothing is lost without somebody saying so. */
export function ConflictDialog({ found, onSettle, onClose }: ConflictDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(() => new Map(found.flatMap(({ place, preset }) => (preset === null ? [] : [[place, preset] as const]))));
  const undecided = found.filter(({ place }) => !chosen.has(place)).length;
  return (
    <Modal open width={820} title={conflictTerms.title} okText={conflictTerms.settle} cancelText={conflictTerms.later} okButtonProps={{ disabled: undecided > 0 }} onOk={() => onSettle(chosen)} onCancel={onClose}>
      <p>{conflictTerms.hint}</p>
      {found.map((each) => <Choice key={each.place} of={each} chosen={chosen.get(each.place)} onChoose={(side) => setChosen(new Map(chosen).set(each.place, side))} />)}
      {undecided > 0 ? <p role="status" className="form-fault">{conflictTerms.undecided(undecided)}</p> : null}
    </Modal>
  );
}

function Choice({ of: { place, label, theirs, ours, preset }, chosen, onChoose }: { readonly of: Disagreement; readonly chosen: Side | undefined; readonly onChoose: (side: Side) => void }) {
  const shown = (text: string | null): string => (text === null ? conflictTerms.noRow : text === '' ? conflictTerms.blank : text);
  return (
    <div className="conflict">
      <h3>{label} {preset === null ? <span className="finding-warn">{conflictTerms.both}</span> : null}</h3>
      <fieldset className="conflict-choices" aria-label={label}>
        {([['theirs', conflictTerms.theirs, theirs], ['ours', conflictTerms.ours, ours]] as const).map(([side, name, text]) => (
          <label key={side}><input type="radio" name={place} checked={chosen === side} onChange={() => onChoose(side)} /> <span className="conflict-side">{name}</span>{'\n'}{shown(text)}</label>
        ))}
      </fieldset>
    </div>
  );
}
