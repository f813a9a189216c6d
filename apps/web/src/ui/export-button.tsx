import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { listTerms } from '#wording/list-terms';
import { saveFile } from './save-file.js';

interface ExportButtonProps {
  /** What the file is called, without its ending. */
  readonly name: string;
  /** Asks for the whole of what is shown. */
  readonly ask: () => Promise<Blob>;
}

/** 导出Excel. A refusal says why, and the list stays as it is. */
export function ExportButton({ name, ask }: ExportButtonProps) {
  const { message } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const save = async (): Promise<void> => {
    setAsking(true);
    try {
      saveFile(await ask(), `${name}.xlsx`);
      void message.success(listTerms.exported(name));
    } catch (error) {
      void message.error((error as Error).message);
    } finally {
      setAsking(false);
    }
  };
  return <Button icon={<DownloadOutlined />} loading={isAsking} onClick={() => void save()}>{listTerms.export}</Button>;
}
