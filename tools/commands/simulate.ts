import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TOGETHER } from '../simulate/worlds';
import type { WorldEnd } from '../simulate/worlds';

const PROCESSES = 2;
const USAGE = `npm run simulate -- --orders N --seed S [--world W] [--json]

Random worlds of ${TOGETHER} orders each: messages that share numbers, split, correct and cancel, late and twice, with calls that fail.
At the end it checks each order, and tells which rule was broken in which world.

  --orders N  how many orders, in whole worlds; 2000 unless given
  --seed S    one seed is one history; 1 unless given
  --world W   replays this world only
  --json      prints one JSON document; exit code 1 on a violation
`;

async function main(args: string[]): Promise<number> {
    const { values } = parseArgs({
        args,
        options: {
            orders: { type: 'string', default: '2000' },
            seed: { type: 'string', default: '1' },
            world: { type: 'string' },
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
    const all = Array.from({ length: Math.ceil(orders / TOGETHER) }, (_value, world) => world);
    const worlds = values.world === undefined ? all : [wholeNumber('--world', values.world)];
    const ends = await liveThroughAll(seed, worlds);
    const violations = ends.flatMap(({ world, violations: found }) =>
        found.map(({ rule, what }) => ({ rule, seed, world, what }))
    );
    const sum = (of: (end: WorldEnd) => number): number => ends.reduce((total, end) => total + of(end), 0);
    const result = {
        orders: sum((end) => end.orders),
        worlds: ends.length,
        operations: sum((end) => end.operations),
        violations,
        ordersPerSecond: Math.round((sum((end) => end.orders) / sum((end) => end.cpuMs)) * 100000) / 100
    };
    if (values.json) {
        console.log(JSON.stringify(result, null, 2));
    } else {
        violations.forEach(({ rule, world, what }) =>
            console.log(`${rule}: ${what}\n  npm run simulate -- --seed ${seed} --world ${world}`)
        );
        console.log(
            `${result.orders} orders in ${result.worlds} worlds, ${result.operations} operations, ${violations.length} violations, ` +
                `${result.ordersPerSecond} orders per second of processor time`
        );
    }
    return violations.length > 0 ? 1 : 0;
}

function wholeNumber(name: string, text: string): number {
    if (!/^\d+$/.test(text)) {
        throw new Error(`${name} is a whole number, not ${text}`);
    }
    return Number(text);
}

/** Two processes take the worlds in turn. */
async function liveThroughAll(seed: number, worlds: number[]): Promise<WorldEnd[]> {
    const waiting = [...worlds];
    const ends: WorldEnd[] = [];
    const begun = Date.now();
    const worker = (): Promise<void> =>
        new Promise((resolve, reject) => {
            const child = fork(path.join(__dirname, '../simulate/worker.ts'), {
                execArgv: ['-r', path.join(__dirname, '../register.js')]
            });
            const next = (): void => {
                const world = waiting.shift();
                if (world === undefined) {
                    child.disconnect();
                } else {
                    child.send({ seed, world });
                }
            };
            child.on('message', (end: WorldEnd) => {
                ends.push(end);
                progress(ends.length, worlds.length, begun);
                next();
            });
            child.on('exit', (code) => (code ? reject(new Error('A process of the simulation has died')) : resolve()));
            next();
        });
    await Promise.all(Array.from({ length: Math.min(PROCESSES, worlds.length) }, worker));
    return ends.sort((one, other) => one.world - other.world);
}

function progress(done: number, all: number, begun: number): void {
    if (done % 10 === 0 && done < all) {
        const seconds = (Date.now() - begun) / 1000;
        const left = Math.round((seconds / done) * (all - done));
        process.stderr.write(
            `${done} of ${all} worlds, ${((done * TOGETHER) / seconds).toFixed(0)} orders a second, ${left} s left\n`
        );
    }
}

main(process.argv.slice(2)).then(
    (code) => {
        process.exitCode = code;
    },
    (error: unknown) => {
        console.error((error as Error).message + '\n\n' + USAGE);
        process.exitCode = 2;
    }
);
