import type { ShownRows } from '#charts/learnt/shownRows.ts';
import type { Members } from '#core/learnt/members.ts';
import type { LabText } from '#text/text.ts';
import type { ChartTable } from '../charts/table.ts';

/** A member a row. */
export function membersTable({ members }: Members, _: ShownRows, { learnt }: LabText): ChartTable {
  const { columns, kind, says } = learnt.members;
  return {
    columns: [columns.member, columns.score, columns.rank, columns.deviations, columns.calls],
    rows: members.map((member) => [
      kind(member.kind),
      member.score,
      member.rank,
      member.standardized,
      says(member.calls),
    ]),
  };
}
