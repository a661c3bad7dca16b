/**
 * For each label along one direction, which of several lanes it stands in, the first being 0: the first one in which no
 * label before it, in the order given, is nearer than `gap`. None of them is moved.
 */
export function lanesOf(places: readonly number[], gap: number): number[] {
  const lanes: number[][] = [];
  return places.map((place) => {
    let lane = lanes.findIndex((taken) => taken.every((other) => Math.abs(other - place) >= gap));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]!.push(place);
    return lane;
  });
}
