import { Button, Dropdown } from 'antd';
import { paperTerms } from '#wording/paper-desk-terms';

const formats = ['docx', 'xlsx', 'pdf'] as const;

/** 下载: a form as a file of the kind that is wanted. `address` is the form's own. */
export function DownloadMenu({ address, label }: { readonly address: string; readonly label: string }) {
  const items = formats.map((format) => ({ key: format, label: <a href={`${address}?format=${format}`} download>{paperTerms.formats[format]}</a> }));
  return <Dropdown menu={{ items }} trigger={['click']}><Button>{label}</Button></Dropdown>;
}
