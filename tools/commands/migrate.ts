import { parseArgs } from 'node:util';
import { applyMigration, findMigration } from '../migrate/migrate';
import type { Findings } from '../migrate/migrate';
import { runCommand, settingsOf, TARGET_OPTIONS } from '../target/commandLine';
import { networkSend } from '../target/send';
import { Target } from '../target/Target';

const USAGE = `npm run migrate -- [options]

  --dry-run       say what would be adopted, renamed and switched off, and change nothing
  --json          print one JSON document
  --site ID       a site that sells on TikTok Shop; may be repeated; those of dw.json unless given
  --dw-json FILE  dw.json unless given
`;

void runCommand(USAGE, 1, async (args) => {
    const { values } = parseArgs({
        args,
        options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, ...TARGET_OPTIONS }
    });
    const settings = settingsOf(values);
    const target = new Target(settings, networkSend(settings));
    const say = (line: string): void => (values.json ? undefined : console.error(line));
    say(`Looking for what there is on ${settings.hostname} …`);
    const found = await findMigration(target);
    if (!values['dry-run']) {
        say('Renaming and switching off …');
        await applyMigration(target, found);
    }
    const said = { ...found, files: [...found.files.keys()] };
    console.log(
        values.json ? JSON.stringify(said, null, 2) : inWords(settings.hostname, found, values['dry-run'] === true)
    );
});

function inWords(hostname: string, found: Findings, isDry: boolean): string {
    const { adopted, renamed, switchedOff, byHand, openOrders } = found;
    const [renames, stops] = isDry ? ['Would be renamed', 'Would be switched off'] : ['Renamed', 'Switched off'];
    const orders =
        openOrders.count === null
            ? 'open orders, not counted: the client may not search orders. `npm run permissions -- --with migrate` allows it'
            : `${openOrders.count} open orders of channel TikTok: TikTokShop-ProcessTasks adopts them`;
    return [
        hostname,
        ...list('Adopted as they are', [...(adopted.length > 0 ? [adopted.join(', ')] : []), orders]),
        ...list(renames, renamed),
        ...list(stops, switchedOff),
        ...list('Left to you, in this order', byHand)
    ].join('\n');
}

function list(heading: string, lines: string[]): string[] {
    return [heading + ':', ...(lines.length > 0 ? lines : ['nothing']).map((line) => '  - ' + line)];
}
