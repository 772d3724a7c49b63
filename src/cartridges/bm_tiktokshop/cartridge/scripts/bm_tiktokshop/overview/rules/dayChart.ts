/** Orders of one day, by the name of the count. */
export interface DayOfOrders {
    /** For example `2026-11-28`. */
    day: string;
    counts: { [name: string]: number };
}

/** A part of a column: a rectangle. */
export interface ChartBar {
    /** Name of the series. */
    name: string;
    y: number;
    height: number;
    /** Orders. */
    count: number;
}

/** One day. */
export interface ChartColumn {
    /** For example `2026-11-28`. */
    day: string;
    x: number;
    /** Bottom first. */
    bars: ChartBar[];
    total: number;
    /** Where the number above the column stands. */
    totalY: number;
}

/** Columns of stacked bars, in units of the drawing. */
export interface DayChart {
    width: number;
    height: number;
    barWidth: number;
    /** Where the columns stand. */
    baseline: number;
    columns: ChartColumn[];
    /** Orders of each series over all days. */
    series: Array<{ name: string; count: number }>;
}

/** The states of each series of the chart; the table beside it has every state. */
const SERIES: Array<{ name: string; of: string[] }> = [
    { name: 'shipped', of: ['shipped', 'delivered', 'completed'] },
    { name: 'working', of: ['acknowledged', 'partially-shipped'] },
    { name: 'new', of: ['new'] },
    { name: 'cancelled', of: ['cancelled'] }
];
const COLUMN_WIDTH = 50;
const BAR_WIDTH = 30;
const TOP = 20;
const COLUMN_HEIGHT = 150;
const FOOT = 25;

/** Draws the orders of some days, scaled to the day with the most orders. */
export function dayChart(days: DayOfOrders[]): DayChart {
    const highest = days.reduce((most, day) => Math.max(most, totalOf(day)), 1);
    return {
        width: days.length * COLUMN_WIDTH,
        height: TOP + COLUMN_HEIGHT + FOOT,
        barWidth: BAR_WIDTH,
        baseline: TOP + COLUMN_HEIGHT,
        columns: days.map((day, index) => columnOf(day, index, COLUMN_HEIGHT / highest)),
        series: SERIES.map((series) => ({
            name: series.name,
            count: days.reduce((sum, day) => sum + countOf(day, series.of), 0)
        }))
    };
}

function columnOf(day: DayOfOrders, index: number, unit: number): ChartColumn {
    const bars: ChartBar[] = [];
    let y = TOP + COLUMN_HEIGHT;
    SERIES.forEach((series) => {
        const height = rounded(countOf(day, series.of) * unit);
        if (height > 0) {
            y = rounded(y - height);
            bars.push({ name: series.name, y: y, height: height, count: countOf(day, series.of) });
        }
    });
    return {
        day: day.day,
        x: index * COLUMN_WIDTH + (COLUMN_WIDTH - BAR_WIDTH) / 2,
        bars: bars,
        total: totalOf(day),
        totalY: y - 4
    };
}

function totalOf(day: DayOfOrders): number {
    return SERIES.reduce((sum, series) => sum + countOf(day, series.of), 0);
}

function countOf(day: DayOfOrders, names: string[]): number {
    return names.reduce((sum, name) => sum + (day.counts[name] || 0), 0);
}

function rounded(value: number): number {
    return Math.round(value * 10) / 10;
}
