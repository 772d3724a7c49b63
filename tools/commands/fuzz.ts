import { parseArgs } from 'node:util';
import { runCommand } from '../options/runCommand';
import { wholeNumber } from '../options/wholeNumber';
import { AREAS, runWorld } from '#helpers/fuzz/areas';

const USAGE = `npm run fuzz -- [--worlds N] [--seed S] [--area NAME]... [--world W] [--json]

Gives wrong things to every way into the product, in small worlds that are drawn by the seed, and checks what has to hold:
${AREAS.map(({ name, about }) => `  ${name}: ${about}`).join('\n')}

  --worlds N   how many worlds of each area; 20 unless given
  --seed S     one seed is one history; 1 unless given
  --area NAME  this area only; may be repeated
  --world W    this world only
  --json       prints one JSON document

Exit code 1 when a rule was broken.
`;

/** A rule that was broken, and in which world. */
interface Violation {
    area: string;
    seed: number;
    world: number;
    what: string;
}

async function main(args: string[]): Promise<number> {
    const { values } = parseArgs({
        args,
        options: {
            worlds: { type: 'string', default: '20' },
            seed: { type: 'string', default: '1' },
            area: { type: 'string', multiple: true },
            world: { type: 'string' },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    const seed = wholeNumber('--seed', values.seed);
    const all = Array.from({ length: wholeNumber('--worlds', values.worlds) }, (_value, world) => world);
    const worlds = values.world === undefined ? all : [wholeNumber('--world', values.world)];
    const chosen = AREAS.filter(({ name }) => !values.area || values.area.includes(name));
    if (chosen.length === 0) {
        throw new Error(`There is no area ${String(values.area)}`);
    }
    const violations: Violation[] = [];
    for (const area of chosen) {
        for (const world of worlds) {
            const broken = await runWorld(area, seed, world);
            violations.push(...broken.map((what) => ({ area: area.name, seed, world, what })));
        }
        process.stderr.write(`${area.name}: ${worlds.length} worlds\n`);
    }
    print(chosen.length * worlds.length, violations, values.json === true);
    return violations.length > 0 ? 1 : 0;
}

function print(worlds: number, violations: Violation[], isJson: boolean): void {
    if (isJson) {
        console.log(JSON.stringify({ worlds, violations }, null, 2));
        return;
    }
    violations.forEach(({ area, seed, world, what }) =>
        console.log(`${area}: ${what}\n  npm run fuzz -- --area ${area} --seed ${seed} --world ${world}`)
    );
    console.log(`${worlds} worlds, ${violations.length} violations`);
}

runCommand(main, USAGE);
