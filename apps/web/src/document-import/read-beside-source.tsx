import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useDocumentReading, type ReadField, type ReadTable } from './document-import.queries.js';

type Reading = components['schemas']['DocumentReadingView'];

/** 原表 beside 识别结果: what is not sure is tinted on both sides. */
export function ReadBesideSource({ importId, of }: { readonly importId: string; readonly of: (reading: Reading) => ReadTable | null }) {
  const reading = useDocumentReading(importId, true);
  return (
    <Asked of={reading}>
      {(found) => {
        const table = of(found);
        return table === null ? null : <div className="import-beside"><Source table={table} /><Read table={table} /></div>;
      }}
    </Asked>
  );
}

const isUnsure = ({ confidence }: ReadField): boolean => confidence === 'medium' || confidence === 'low';

function Source({ table: { source, fields, rows } }: { readonly table: ReadTable }) {
  const unsure = new Set([...fields, ...rows.flatMap(({ cells }) => cells)].filter(isUnsure).flatMap(({ raw }) => raw?.split('\n') ?? []));
  return (
    <section aria-label={terms.source}>
      <h2 className="import-part">{terms.source}</h2>
      {source === null ? <p>{terms.noSource}</p> : source.length === 0 ? <p>{terms.noSourceTable}</p> : <PrintedForm printed={{ title: '', sections: [{ name: terms.source, orientation: 'portrait', startsPage: false, blocks: source }] }} isTinted={(text) => text !== '' && text.split('\n').some((line) => unsure.has(line))} />}
    </section>
  );
}

function Read({ table: { fields, rows } }: { readonly table: ReadTable }) {
  return (
    <section aria-label={terms.read}>
      <h2 className="import-part">{terms.read}</h2>
      <div className="import-read" role="group" aria-label={terms.read} tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{terms.field}</th><th scope="col">{terms.value}</th></tr></thead>
          <tbody>{fields.map((field) => <tr key={field.field}><th scope="row">{field.label}</th><ReadCell field={field} /></tr>)}</tbody>
        </table>
        {rows.length === 0 ? null : (
          <table>
            <caption>{terms.rows}</caption>
            <thead><tr><th scope="col">{terms.row}</th>{rows[0]?.cells.map(({ field, label }) => <th key={field} scope="col">{label}</th>)}</tr></thead>
            <tbody>{rows.map(({ no, cells }) => <tr key={no}><th scope="row">{no}</th>{cells.map((cell) => <ReadCell key={cell.field} field={cell} />)}</tr>)}</tbody>
          </table>
        )}
      </div>
    </section>
  );
}

/** A value, and how sure the reader is of it where it is not; the printed text where it says otherwise. */
function ReadCell({ field: { value, raw, where, confidence, confidenceName } }: { readonly field: ReadField }) {
  const isSure = confidence === 'high' || confidence === null;
  return (
    <td className={isSure ? undefined : `is-${confidence}`} title={where ?? undefined}>
      {value === '' && raw === null ? <span className="import-hint">{terms.silent}</span> : value}
      {isSure ? null : <div className="import-mark">{terms.confidenceMarks[confidence]} {confidenceName}{raw !== null && raw !== value ? ` ${terms.raw(raw)}` : ''}</div>}
    </td>
  );
}
