import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { useFiles } from '../export/useFiles.ts';
import { LabBoundary } from '../panels/LabBoundary.tsx';
import { ChartDialog } from './ChartDialog.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import styles from './ChartPanel.module.css';
import { DataTable } from './DataTable.tsx';
import type { ChartTable } from './table.ts';

interface Props {
  /** The chart's short name, for files: "roc". */
  name: string;
  /** The chart's name, and the panel's. */
  title: string;
  /** The panel's name where it holds more than the chart. */
  heading?: string;
  /** What the menu is about, where the title's own words would not do. */
  subject?: string;
  /** The chart, made of nothing but what it is given; null while there is nothing to draw. */
  chart: ReactElement | null;
  /** The chart's data, made when asked for. */
  table(): ChartTable;
  /** Whether it is of all epochs, whichever is looked at. */
  everyEpoch?: boolean;
  /** Controls at the end of the title's line. */
  actions?: ReactNode;
  /** Settings of the chart, in its menu. */
  settings?: ReactNode;
  /** What else the panel holds, above the chart. */
  children?: ReactNode;
}

/** A chart with its name and its menu: large, as a table, or as a file. */
export function ChartPanel({
  name,
  title,
  heading = title,
  subject = title,
  chart,
  table,
  everyEpoch,
  actions,
  settings,
  children,
}: Props) {
  const text = useLater('lab').chartTools;
  const [open, setOpen] = useState<'chart' | 'data' | null>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  useFocusOnceGone(open !== null, panel);
  // A window has nothing to show once its chart is gone, and does not come back with it.
  if (open && !chart) setOpen(null);
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(null);
    menu.current?.focus();
  };
  const files = useFiles({ name, title, chart, table, everyEpoch });
  const commands = [
    { name: text.large, run: () => setOpen('chart') },
    { name: text.table, run: () => setOpen('data') },
    ...files.commands,
  ];
  return (
    <Panel
      title={heading}
      heading={panel}
      actions={
        <div className={styles.actions}>
          {actions}
          <span className={styles.menu}>
            {chart && (
              <ChartMenu subject={subject} button={menu} commands={commands}>
                {settings}
              </ChartMenu>
            )}
          </span>
        </div>
      }
    >
      {children}
      {files.problem && (
        <p className={styles.problem} role="alert">
          {files.problem}
        </p>
      )}
      {open === 'chart' ? <p className={styles.away}>{text.shownLarge}</p> : chart}
      {open === 'chart' && (
        <ChartDialog title={title} large onClose={close}>
          {chart}
        </ChartDialog>
      )}
      {open === 'data' && (
        <ChartDialog title={text.tableTitle(title)} onClose={close}>
          <LabBoundary>
            <DataTable table={table} caption={text.tableCaption} />
          </LabBoundary>
        </ChartDialog>
      )}
    </Panel>
  );
}

/** Where a window that had the focus is gone, and the button that it goes back to with it, the place that is left takes it. */
function useFocusOnceGone(isOpen: boolean, place: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) place.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, place]);
  // Of a panel that goes as well, its neighbour.
  useEffect(() => {
    const panels = place.current?.closest('section')?.parentElement;
    return () => {
      if (wasOpen.current && document.activeElement === document.body) panels?.querySelector('h2')?.focus();
    };
  }, [place]);
}
