import type { Unit } from './tiktokOrder';

/** The line of a unit: its own, or the one of its bundle. */
export function lineIdOf({ id, bundle }: Unit): string {
    return bundle ? bundle.lineId : id;
}

/** Ids of the lines that units are of, each once. */
export function lineIdsOf(units: Unit[]): string[] {
    return [...new Set(units.map(lineIdOf))];
}

/** Units by line, in their order. */
export function byLine(units: Unit[]): Unit[][] {
    return lineIdsOf(units).map((id) => units.filter((unit) => lineIdOf(unit) === id));
}
