import type { Figures } from './figures';

/** What a figure must not exceed. */
interface Limit {
    atMost: number;
    /** null where it was not measured. */
    of: (figures: Figures) => number | null;
    /** Whether it is counted, so that it holds in a short run as well. Times and memory need the full sizes. */
    isCounted: boolean;
}

const timed = (atMost: number, of: Limit['of']): Limit => ({ atMost, of, isCounted: false });
const counted = (atMost: number, of: Limit['of']): Limit => ({ atMost, of, isCounted: true });

const LIMITS = {
    'Open API calls per shipped order': counted(1.05, (figures) => figures.callsPerShippedOrder),
    'Open API calls per imported order': counted(0.03, (figures) => figures.callsPerImportedOrder),
    'time per order, large to small feed': timed(1.1, ({ ratios }) => ratios.feedTime),
    'memory, large to small feed': timed(1.2, ({ ratios }) => ratios.feedMemory),
    'time per new order, many at rest to few': timed(1.2, ({ ratios }) => ratios.growthTime),
    'platform calls, many at rest to few': counted(1.05, ({ ratios }) => ratios.growthCalls),
    'slowest page, milliseconds': timed(300, ({ pages }) => Math.max(...pages.map(({ ms }) => ms))),
    'searches of a page': counted(2, ({ pages }) => Math.max(...pages.map(({ searches }) => searches))),
    'scans of a page': counted(0, ({ pages }) => Math.max(...pages.map(({ scans }) => scans))),
    'lost under load': counted(0, ({ load }) => load.lostInAll),
    'custom objects at 10,000 orders a day': counted(200000, ({ year }) => year.objectsAt10000PerDay),
    'custom objects, last month to third': counted(1.05, ({ ratios }) => ratios.yearObjects),
    'platform calls, last month to third': counted(1.05, ({ ratios }) => ratios.yearCalls),
    'time per order, last month to third': timed(1.2, ({ ratios }) => ratios.yearTime),
    'slowest page, last month to third': timed(1.2, ({ ratios }) => ratios.yearPages),
    'compiled to handwritten, in Rhino': timed(1.05, (figures) => figures.compiledToHandwritten)
};

/** A figure that has a limit. */
export type Limited = keyof typeof LIMITS;

/** The words about the limit of a figure in a line of the bench; empty where the limit does not hold. */
export function limitText(name: Limited, isShort: boolean): string {
    const { atMost, isCounted } = LIMITS[name];
    return isShort && !isCounted ? '' : `   (at most ${atMost})`;
}

/** The limits that figures exceed, in words. */
export function exceededLimits(figures: Figures, isShort: boolean): string[] {
    return Object.entries(LIMITS)
        .filter(([, { atMost, of, isCounted }]) => (isCounted || !isShort) && (of(figures) ?? 0) > atMost)
        .map(([name, { atMost, of }]) => `${name}: ${of(figures)}, at most ${atMost}`);
}
