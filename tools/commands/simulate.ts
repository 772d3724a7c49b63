import path from 'node:path';
import { parseArgs } from 'node:util';
import { shrink } from '#helpers/worlds/shrink';
import { runCommand } from '../options/runCommand';
import { wholeNumber } from '../options/wholeNumber';
import { FAULTS } from '../simulate/faults';
import { findFault } from '../simulate/findFault';
import type { FoundFault } from '../simulate/findFault';
import { tryWorlds } from '../simulate/tryWorlds';
import { planOfWorld, RUNS } from '../simulate/worlds';
import type { WorldEnd } from '../simulate/worlds';

/** The broken rules of one world; shrinking keeps them broken. */
const MOST_SHRUNK = 3;
const CARTRIDGES = path.join(__dirname, '../../cartridges');
const USAGE = `npm run simulate -- --orders N --seed S [--kind KIND] [--from W] [--world W] [--json]
npm run simulate -- --fault NAME [--orders N] [--seed S] [--world W] [--json]

Worlds of ${RUNS.any!.together} orders each, drawn by the seed: who reports, the market, every way in, messages late, twice, contradicting and
malformed, calls that fail, stops, minutes or weeks. At the end it checks each order, and tells which rule was broken in which world.

  --orders N    how many orders, in whole worlds; 2000 unless given
  --seed S      one seed is one history; 1 unless given
  --kind KIND   any for worlds of all kinds, unless given; direct for those whose orders the cartridge brings, with jobs that stop
                anywhere; switched for a shop that leaves the connector
                and goes back to it, in worlds of ${RUNS.switched!.together}
  --from W      the first world; 0 unless given. So machines share a long run, or a run that was stopped goes on
  --world W     replays this world only; without --fault shows the smallest world that breaks the same rule, with what happened in it
  --fault NAME  puts a fault into a copy of the cartridges, and ends with the first world that finds it; exit code 1 if none does.
                all for all of them: ${FAULTS.map(({ name }) => name).join(', ')}
  --json        prints one JSON document; exit code 1 on a violation
`;

async function main(args: string[]): Promise<number> {
    const { values } = parseArgs({
        args,
        options: {
            orders: { type: 'string', default: '2000' },
            seed: { type: 'string', default: '1' },
            kind: { type: 'string', default: 'any' },
            from: { type: 'string', default: '0' },
            world: { type: 'string' },
            fault: { type: 'string' },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    const orders = wholeNumber('--orders', values.orders);
    const seed = wholeNumber('--seed', values.seed);
    const run = Object.hasOwn(RUNS, values.kind) ? RUNS[values.kind] : undefined;
    if (!run) {
        throw new Error(`--kind is one of ${Object.keys(RUNS).join(', ')}`);
    }
    const first = wholeNumber('--from', values.from);
    const count = Math.ceil(orders / run.together);
    const inTurn = Array.from({ length: count }, (_value, index) => first + index);
    const worlds = values.world === undefined ? inTurn : [wholeNumber('--world', values.world)];
    if (values.fault !== undefined) {
        return findFaults(values.fault, seed, worlds, values.json === true);
    }
    const ends = await liveThroughAll(seed, worlds, values.kind, values.json ? console.error : console.log);
    const result = resultOf(seed, ends);
    if (values.json) {
        console.log(JSON.stringify(result, null, 2));
    } else {
        printTotals(result);
        if (values.world !== undefined) {
            await showSmallest(seed, ends, values.kind);
        }
    }
    return result.violations.length > 0 ? 1 : 0;
}

/** @returns 0 when worlds find the fault, or all of them */
async function findFaults(name: string, seed: number, worlds: number[], isJson: boolean): Promise<number> {
    const chosen = FAULTS.filter((fault) => name === 'all' || fault.name === name);
    if (chosen.length === 0) {
        throw new Error(`There is no fault ${name}`);
    }
    const results: FoundFault[] = [];
    for (const fault of chosen) {
        const found = await findFault(CARTRIDGES, fault, seed, worlds);
        results.push(found);
        if (!isJson) {
            const { orders, world, rule, what } = found;
            console.log(
                rule === ''
                    ? `${fault.name}: not found in ${orders} orders`
                    : `${fault.name}: found in ${orders} orders by world ${world}. ${rule}: ${what.slice(0, 200)}`
            );
        }
    }
    if (isJson) {
        console.log(JSON.stringify({ seed, faults: results }, null, 2));
    }
    return results.every(({ rule }) => rule !== '') ? 0 : 1;
}

/** What a run has found. */
interface Result {
    orders: number;
    worlds: number;
    operations: number;
    violations: Array<{ rule: string; seed: number; world: number; what: string }>;
    /** By processor time of all processes. */
    ordersPerSecond: number;
}

function resultOf(seed: number, ends: WorldEnd[]): Result {
    const sum = (of: (end: WorldEnd) => number): number => ends.reduce((total, end) => total + of(end), 0);
    return {
        orders: sum((end) => end.orders),
        worlds: ends.length,
        operations: sum((end) => end.operations),
        violations: ends.flatMap(({ world, violations }) =>
            violations.map(({ rule, what }) => ({ rule, seed, world, what }))
        ),
        ordersPerSecond: Math.round((sum((end) => end.orders) / sum((end) => end.cpuMs)) * 100000) / 100
    };
}

/** A world's broken rules, each with the command that lives through it again. */
function brokenRules({ world, violations }: WorldEnd, seed: number, kind: string): string[] {
    const replay = `npm run simulate -- --seed ${seed} --world ${world}${kind === 'any' ? '' : ` --kind ${kind}`}`;
    return violations.map(({ rule, what }) => `${rule}: ${what}\n  ${replay}`);
}

function printTotals({ orders, worlds, operations, violations, ordersPerSecond }: Result): void {
    console.log(
        `${orders} orders in ${worlds} worlds, ${operations} operations, ${violations.length} violations, ` +
            `${ordersPerSecond} orders per second of processor time`
    );
}

/** The smallest worlds that break the rules that these break, as tables. */
async function showSmallest(seed: number, ends: WorldEnd[], kind: string): Promise<void> {
    for (const { world, violations } of ends) {
        const rules = new Map(violations.map((violation) => [violation.rule, violation]));
        for (const violation of [...rules.values()].slice(0, MOST_SHRUNK)) {
            const { plan, violation: smallest, history } = await shrink(planOfWorld(seed, world, kind), violation);
            console.log(`\n${smallest.rule}: ${smallest.what}`);
            console.log(`${plan.orders.length} orders, ${plan.steps.length} messages; ${JSON.stringify(plan.kind)}`);
            console.log(history);
        }
    }
}

/** @param tell - is told of broken rules as soon as a world has ended: a long run may be stopped before its end */
async function liveThroughAll(
    seed: number,
    worlds: number[],
    kind: string,
    tell: (line: string) => void
): Promise<WorldEnd[]> {
    const ends: WorldEnd[] = [];
    const begun = Date.now();
    const orders = worlds.map((world) => ({ seed, world, kind }));
    await tryWorlds(orders, (end) => {
        ends.push(end);
        for (const line of brokenRules(end, seed, kind)) {
            tell(line);
        }
        showProgress(ends, worlds.length, begun);
        return true;
    });
    return ends.sort((one, other) => one.world - other.world);
}

function showProgress(ends: WorldEnd[], all: number, begun: number): void {
    const done = ends.length;
    if (done % 10 === 0 && done < all) {
        const seconds = (Date.now() - begun) / 1000;
        const left = Math.round((seconds / done) * (all - done));
        process.stderr.write(
            `${done} of ${all} worlds, ${(ends.reduce((sum, { orders }) => sum + orders, 0) / seconds).toFixed(0)} orders a second, ${left} s left\n`
        );
    }
}

runCommand(main, USAGE);
