import { useId, useMemo, useState } from 'react';
import { novelTypes } from '#core/dataset/novelTypes.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import { falseAlarms } from '#core/metrics/falseAlarms.ts';
import { type Evaluated, useEvaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { MetricTile } from '#ui/MetricTile.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import { ChartChooser } from '../charts/ChartChooser.tsx';
import { CompareChooser } from '../compare/CompareChooser.tsx';
import { FitsSaid } from '../compare/FitsSaid.tsx';
import { rivalsOf } from '../compare/rivals.ts';
import { ThresholdRuleFields } from '../threshold/ThresholdRuleFields.tsx';
import styles from './MetricsPanel.module.css';
import { BY_SHARE, type Metric, MORE, metricsAt, SHARE_FREE, toldMetrics } from './metrics.ts';
import { PrevalenceChooser } from './PrevalenceChooser.tsx';

/** What the threshold makes of the test rows, in numbers and in words. */
export function MetricsPanel() {
  const evaluated = useEvaluated();
  const { title } = useLater('lab').metrics;
  return evaluated ? <Metrics evaluated={evaluated} /> : <Panel title={title} />;
}

function Metrics({ evaluated }: { evaluated: Evaluated }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { dataset, ranking, evaluation } = evaluated;
  const noun = dataset.rowNoun;
  const words = useLater('lab');
  const { metrics: text, sentences } = words;
  const { share, shareInPercent } = useText().numbers;
  const prevalence = useStore((state) => state.prevalence);
  const at = useMemo(() => metricsAt({ ranking, evaluation }, prevalence), [ranking, evaluation, prevalence]);
  const told = (ids: Parameters<typeof toldMetrics>[0]) => toldMetrics(ids, evaluated, at, text.of, share);
  const { normal, abnormal } = ranking.test;
  const warning = worth(evaluated, words);
  const narrow = useMediaQuery('(width < 60rem)');
  const short = useMediaQuery('(width >= 60rem) and (height < 50rem)');
  const choosers = (
    <span className={styles.choosers}>
      <CompareChooser />
      <ChartChooser />
    </span>
  );
  const headline = (
    <p className={styles.headline}>
      {text.headline(sentences.missed(evaluation.confusion, noun), sentences.falseAlarms(evaluation.confusion, noun))}
    </p>
  );
  const all = open && (
    // Scrolled by keys, hence a stop of the tab key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section id={id} className={styles.all} aria-label={text.all} tabIndex={0}>
      {at.prevalence !== null && <p className={styles.holds}>{text.prevalence.holds(shareInPercent(at.prevalence))}</p>}
      {short && (
        <p className={styles.holds}>
          <ThresholdSaid evaluated={evaluated} />
        </p>
      )}
      <Tiles metrics={told([...SHARE_FREE, ...BY_SHARE, ...MORE])} />
    </section>
  );
  return (
    <div className={styles.place}>
      <Panel
        title={text.title}
        actions={
          narrow ? (
            choosers
          ) : (
            <div className={styles.head}>
              {headline}
              {choosers}
            </div>
          )
        }
      >
        {narrow && headline}
        {all}
        <div className={styles.row}>
          {!(narrow && open) && <Line metrics={told(SHARE_FREE)} />}
          {normal.length > 0 && abnormal.length > 0 && (
            <PrevalenceChooser own={abnormal.length / (normal.length + abnormal.length)} />
          )}
          {!(narrow && open) && <Line metrics={told(BY_SHARE)} />}
        </div>
        <div className={styles.foot}>
          <p className={styles.note}>
            <FitsSaid />
            {warning && `${warning} `}
            <ThresholdSaid evaluated={evaluated} brief={short} />
          </p>
          <Button
            variant="quiet"
            {...(!open && { label: text.more })}
            expanded={open}
            {...(open && { controls: id })}
            onClick={() => setOpen(!open)}
          >
            {open ? text.fewer : text.brief.more}
          </Button>
          <ThresholdRuleFields />
        </div>
      </Panel>
    </div>
  );
}

interface ThresholdProps {
  evaluated: Evaluated;
  /** Without what the threshold is and where it was chosen. */
  brief?: boolean;
}

/** Where the threshold comes from, and whether it keeps what its rule promised. */
function ThresholdSaid({ evaluated, brief = false }: ThresholdProps) {
  const { metrics: text } = useLater('lab');
  const byHand = useStore((state) => state.threshold.rule === 'manual');
  if (byHand) return <span>{text.thresholdByHand(evaluated.evaluation.threshold, evaluated.dataset.rowNoun)}</span>;
  return <RuleSaid evaluated={evaluated} brief={brief} />;
}

function RuleSaid({ evaluated: { dataset, plan, ranking, evaluation }, brief }: Required<ThresholdProps>) {
  const { metrics: text } = useLater('lab');
  const byLabels = useStore((state) => BY_LABELS.has(state.threshold.rule));
  const { validation, test } = ranking;
  const { threshold } = evaluation;
  const noun = dataset.rowNoun;
  const alarms = useMemo(() => falseAlarms(validation, test, threshold), [validation, test, threshold]);
  const novel = useMemo(() => novelTypes(dataset, plan.split), [dataset, plan.split]);
  const warning = novel && byLabels ? text.novel(novel, noun) : '';
  if (brief && alarms) return <span>{text.falseAlarmsAlone(alarms) + warning}</span>;
  const chosen = text.threshold(threshold, validation.normal.length + validation.abnormal.length, noun);
  return <span>{chosen + (alarms ? text.falseAlarms(alarms) : '') + warning}</span>;
}

/** Rules that look at abnormal validation rows as well as at normal ones. */
const BY_LABELS: ReadonlySet<ThresholdRule['rule']> = new Set(['bestF1', 'bestAccuracy', 'cost']);

function Line({ metrics }: { metrics: readonly Metric[] }) {
  const { brief } = useLater('lab').metrics;
  const onDesk = useMediaQuery('(width >= 60rem)');
  return (
    <dl className={styles.line}>
      {metrics.map(({ id, label, value, meaning }) => (
        <div key={id} title={meaning}>
          <dt>{onDesk && id === 'averagePrecision' ? <abbr title={label}>{brief.averagePrecision}</abbr> : label}</dt>
          <dd translate="no">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tiles({ metrics }: { metrics: readonly Metric[] }) {
  return (
    <dl className={styles.tiles}>
      {metrics.map(({ id, ...metric }) => (
        <MetricTile key={id} {...metric} />
      ))}
    </dl>
  );
}

/** A warning while the detector has not beaten the baselines; the status line says so when it has. */
function worth(evaluated: Evaluated, { metrics: text, baselines: names }: LabText): string {
  if (evaluated.frame.epoch === 0) return text.untrained;
  const rivals = rivalsOf(evaluated, names.name);
  return text.unbeaten(rivals, evaluated.plan.network !== null);
}
