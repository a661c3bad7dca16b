import type { Member, Members } from '#core/learnt/members.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis } from '../../frame/Axis.tsx';
import { ChartFrame } from '../../frame/ChartFrame.tsx';
import { ClassMark } from '../../frame/ClassMark.tsx';
import marks from '../../frame/marks.module.css';
import { captionHeight, type Size } from '../../frame/size.ts';
import { useSize } from '../../frame/useSize.ts';
import { type LinearScale, linearScale } from '../../scales/linearScale.ts';
import type { ShownRows } from '../shownRows.ts';
import styles from './Members.module.css';
import { memberScale } from './memberScale.ts';

interface Props {
  learnt: Members;
  rows: ShownRows;
}

/** What each of several detectors says of a row, side by side on one scale, and what comes of it. */
export function MembersChart({ learnt, rows }: Props) {
  const { members: text } = useLater('lab').learnt;
  const { amount } = useText().numbers;
  const [ref, { width }] = useSize<HTMLDivElement>();
  const { combine, members, majority, score } = learnt;
  const calls = members.filter((member) => member.calls).length;
  const together =
    combine === 'majority'
      ? text.score.majority(amount(score), calls, members.length, majority)
      : text.score[combine](amount(score));
  const said = members.map((member) => text.one(text.kind(member.kind), valueIn(member), member.calls));
  return (
    <div
      ref={ref}
      className={styles.room}
      style={{ minHeight: HEAD + (members.length + 1) * LANE + FOOT + captionHeight(width) }}
    >
      <ChartFrame label={text.label(said, together, rows.noun)} caption={together} captionLines={2}>
        {(size) => <Lanes {...{ learnt, rows, size, valueIn }} />}
      </ChartFrame>
    </div>
  );

  function valueIn(member: Pick<Member, 'rank' | 'standardized'>): string {
    return combine === 'meanScore' ? text.deviations(member.standardized) : text.rank(member.rank);
  }
}

/** Heights in pixels: of the words above the lanes, of a lane at least and at most, and of the axis below. */
const [HEAD, LANE, FOOT, MOST_LANE] = [20, 30, 44, 46];
/** Room for a name, and for what it comes to. */
const [NAME, VALUE] = [148, 62];

interface LanesProps extends Props {
  size: Size;
  valueIn(member: Pick<Member, 'rank' | 'standardized'>): string;
}

function Lanes({ learnt, rows, size, valueIn }: LanesProps) {
  const { members: text } = useLater('lab').learnt;
  const { shareInPercent, plain } = useText().numbers;
  const { combine, members } = learnt;
  const byScore = combine === 'meanScore';
  const lane = Math.min(MOST_LANE, (size.height - HEAD - FOOT) / (members.length + 1));
  const [left, right] = [Math.min(NAME, size.width * 0.4), size.width - VALUE];
  const domain = memberScale(learnt);
  const x = linearScale(domain, [left, right], { clamp: true });
  const at = (member: Pick<Member, 'rank' | 'standardized'>) => x(byScore ? member.standardized : member.rank);
  const mean = { rank: meanOf(members, ({ rank }) => rank), standardized: meanOf(members, (m) => m.standardized) };
  const foot = HEAD + (members.length + 1) * lane;
  const calls = members.filter((member) => member.calls).length;
  return (
    <>
      {!byScore && (
        <text className={marks.soft} x={x(0.95)} y={11} textAnchor="middle">
          {text.cut}
        </text>
      )}
      {members.map((member, i) => {
        const y = HEAD + (i + 0.5) * lane;
        return (
          <g key={member.kind}>
            <text className={styles.name} x={0} y={y} dy="0.35em">
              {text.kind(member.kind)}
            </text>
            <line className={styles.track} x1={left} x2={right} y1={y} y2={y} />
            {byScore ? (
              <Usual member={member} x={x} y={y} />
            ) : (
              <rect className={styles.usual} x={x(0)} width={x(0.95) - x(0)} y={y - 6} height={12} rx={2} />
            )}
            <line
              className={styles.limit}
              x1={x(byScore ? member.cut : 0.95)}
              x2={x(byScore ? member.cut : 0.95)}
              y1={y - 9}
              y2={y + 9}
            />
            <ClassMark x={at(member)} y={y} abnormal={member.calls} />
            <text
              className={member.calls ? styles.strange : styles.value}
              x={size.width}
              y={y}
              dy="0.35em"
              textAnchor="end"
            >
              {valueIn(member)}
            </text>
          </g>
        );
      })}
      <line className={styles.rule} x1={0} x2={size.width} y1={foot - lane} y2={foot - lane} />
      <text className={styles.together} x={0} y={foot - lane / 2} dy="0.35em">
        {text.together}
      </text>
      {combine === 'majority' ? (
        <text className={styles.together} x={left} y={foot - lane / 2} dy="0.35em">
          {text.votes(calls, members.length)}
        </text>
      ) : (
        <>
          <line className={styles.track} x1={left} x2={right} y1={foot - lane / 2} y2={foot - lane / 2} />
          <path className={styles.mean} d={`M${at(mean)},${foot - lane / 2 - 8}l6,8l-6,8l-6,-8Z`} />
          <text className={styles.together} x={size.width} y={foot - lane / 2} dy="0.35em" textAnchor="end">
            {valueIn(mean)}
          </text>
        </>
      )}
      <BottomAxis
        ticks={x.ticks(Math.max(2, (right - left) / 70)).map((tick) => ({
          at: x(tick),
          text: byScore ? plain(tick) : shareInPercent(tick),
        }))}
        at={foot + 4}
        from={left}
        to={right}
        title={text.axis[combine](rows.noun)}
      />
    </>
  );
}

/** What a member says of normal rows: all of it, the middle nine tenths, and the median. */
function Usual({ member: { usual }, x, y }: { member: Member; x: LinearScale; y: number }) {
  const last = usual.length - 1;
  const [low, high] = [x(usual[Math.round(last / 20)]!), x(usual[Math.round((last * 19) / 20)]!)];
  const median = x(usual[last / 2]!);
  return (
    <>
      <line className={styles.whisker} x1={x(usual[0]!)} x2={x(usual[last]!)} y1={y} y2={y} />
      <rect className={styles.usual} x={low} width={Math.max(1, high - low)} y={y - 6} height={12} rx={2} />
      <line className={styles.median} x1={median} x2={median} y1={y - 6} y2={y + 6} />
    </>
  );
}

const meanOf = (members: readonly Member[], value: (member: Member) => number) =>
  members.reduce((sum, member) => sum + value(member), 0) / members.length;
