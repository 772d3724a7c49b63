import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { examine } from '../doctor/examine';
import { isWell, watch } from '../doctor/watch';
import type { Diagnosis } from '../doctor/Diagnosis';
import { siteFiles } from '../archive/siteArchive';
import { runCommand, settingsOf, TARGET_OPTIONS } from '../target/commandLine';
import { networkSend } from '../target/send';
import { Target } from '../target/Target';

const USAGE = `npm run doctor -- [options]

  --json          print one JSON document
  --watch         look again every minute, print what has changed, and end when nothing is wrong
  --site ID       a site that sells on TikTok Shop; may be repeated; those of dw.json unless given
  --dw-json FILE  dw.json unless given

Exit 0 when nothing is wrong, 1 with findings, 2 when nothing can be said.
`;
/** Between two looks with --watch. */
const PAUSE_MS = 60 * 1000;
/** Usage, settings, or no answer. */
const NOTHING_CAN_BE_SAID = 2;

void runCommand(USAGE, NOTHING_CAN_BE_SAID, async (args) => {
    const { values } = parseArgs({
        args,
        options: { json: { type: 'boolean' }, watch: { type: 'boolean' }, ...TARGET_OPTIONS }
    });
    const settings = settingsOf(values);
    siteFiles(settings); // throws for sites that cannot be
    const look = (): Promise<Diagnosis> => examine(new Target(settings, networkSend(settings)), Date.now());
    const say = (diagnosis: Diagnosis): void =>
        console.log(
            values.json
                ? JSON.stringify({ hostname: settings.hostname, ok: isWell(diagnosis), ...diagnosis }, null, 2)
                : inWords(settings.hostname, diagnosis)
        );
    if (!values.json) {
        console.error(`Looking at ${settings.hostname} …`);
    }
    const last = values.watch ? await watch(look, say, () => pause(PAUSE_MS)) : await look();
    if (!values.watch) {
        say(last);
    }
    process.exitCode = isWell(last) ? 0 : 1;
});

function inWords(hostname: string, { findings, unchecked }: Diagnosis): string {
    // What is put right together is said together.
    const lines = findings.flatMap(({ code, what, remedy }, index) => [
        `- ${what} (${code})`,
        ...(findings[index + 1]?.remedy === remedy ? [] : ['  ' + remedy])
    ]);
    const rest = unchecked.length > 0 ? [`Not looked at: ${unchecked.join(', ')}.`] : [];
    const count = findings.length === 0 ? 'nothing is wrong' : findings.length + ' found';
    return [`${hostname}: ${count}`, ...lines, ...rest].join('\n');
}
