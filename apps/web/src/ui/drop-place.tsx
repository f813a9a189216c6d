import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { deskTerms } from '#wording/desk-terms';
import './drop-place.css';

interface DropPlaceProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** What stands in it; `choose` opens the list of files. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Takes files by a button or by dropping them; a file dropped beside a small target would replace the page, so it covers the whole card. */
export function DropPlace({ label, isOpen, isMultiple = false, onFiles, children }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => { event.preventDefault(); setOver(isOpen); };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (isOpen) onFiles([...event.dataTransfer.files]);
  };
  return (
    <section aria-label={label} className={isOver ? 'drop-place is-over' : 'drop-place'} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <input ref={input} type="file" multiple={isMultiple} hidden aria-hidden tabIndex={-1} onChange={({ target }) => { onFiles([...(target.files ?? [])]); target.value = ''; }} />
      {isOver ? <p className="drop-place-over">{deskTerms.dropNow}</p> : null}
      {children(() => input.current?.click())}
    </section>
  );
}
