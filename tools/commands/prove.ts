import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Interrupted } from '../prove/interruptible';
import { prove, ProofFailed } from '../prove/prove';
import type { Proof } from '../prove/prove';
import { proveTikTok } from '../prove/tiktok/proveTikTok';
import { readProveSettings } from '../prove/proveSettings';
import { documentOf, inWords, leftInWords } from '../prove/report';
import { DW_JSON_OPTIONS, dwJsonOf } from '../target/commandLine';
import { networkSend } from '../target/send';
import { readSettings } from '../target/settings';
import { TargetError } from '../target/targetError';

const USAGE = `npm run prove -- [options]

  --tiktok        ask the test shop of TikTok that dw.json names, with calls that change nothing
  --json          print one JSON document
  --out FILE      facts file for npm run sandbox -- --facts; dist/facts.json unless given
  --site ID       site in whose path the cartridges are put; the first of dw.json unless given
  --dw-json FILE  dw.json unless given

Only for sandboxes and development instances. It removes everything it makes there, also after Ctrl+C, except orders: they
end cancelled or failed. Exit 0 when every answer is as assumed, 1 when one differs, 2 when it has failed.
`;
const FAILED = 2;

async function main(args: string[]): Promise<void> {
    const { values } = parseArgs({
        args,
        options: {
            tiktok: { type: 'boolean' },
            json: { type: 'boolean' },
            out: { type: 'string' },
            site: { type: 'string' },
            ...DW_JSON_OPTIONS
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const dwJson = dwJsonOf(values);
    const proof = await (values.tiktok ? askTikTok(dwJson) : askInstance(dwJson, values.site));
    const { host, result } = proof;
    const document = JSON.stringify(documentOf(host, result), null, 2) + '\n';
    const out = values.out || path.join('dist', values.tiktok ? 'facts-tiktok.json' : 'facts.json');
    fs.mkdirSync(path.dirname(out), { recursive: true });
    fs.writeFileSync(out, document);
    say('Written: ' + out);
    process.stdout.write(values.json ? document : inWords(host, result) + '\n');
    const isOtherwise = result.findings.some(({ agrees }) => agrees === false);
    process.exitCode = result.left.length > 0 ? FAILED : isOtherwise ? 1 : 0;
}

async function askInstance(dwJson: string, site: string | undefined): Promise<{ host: string; result: Proof }> {
    const read = readSettings(dwJson);
    const settings = { ...read, sites: site ? [site] : read.sites };
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
            say(
                controller.signal.aborted
                    ? 'It is being removed already; wait'
                    : 'Interrupted: what was made is removed'
            );
            controller.abort();
        });
    }
    const options = { say };
    const result = await prove(settings, readProveSettings(dwJson), networkSend(settings), controller.signal, options);
    return { host: settings.hostname, result };
}

async function askTikTok(dwJson: string): Promise<{ host: string; result: Proof }> {
    const { tiktok } = readProveSettings(dwJson);
    if (!tiktok) {
        throw new TargetError(
            `${dwJson} names no test shop of TikTok`,
            'Enter "tiktok-app-key", "tiktok-app-secret", "tiktok-access-token" and "tiktok-shop-cipher".'
        );
    }
    const findings = await proveTikTok(tiktok, Date.now);
    return { host: new URL(tiktok.address).host, result: { findings, orders: [], left: [] } };
}

/** Progress; stdout is for the result. */
function say(line: string): void {
    process.stderr.write(line + '\n');
}

main(process.argv.slice(2)).catch((error: Error) => {
    process.exitCode = FAILED;
    if (error instanceof ProofFailed) {
        const { why, proof } = error;
        say(why instanceof Interrupted ? 'Interrupted' : why.message + nextStepOf(why));
        proof.orders.forEach(({ orderNo, status }) => say(`The order ${orderNo} stays, ${status}`));
        say(proof.left.length === 0 ? 'Everything else is removed' : leftInWords(proof.left).join('\n'));
        return;
    }
    say(error.message + (nextStepOf(error) || '\n\n' + USAGE));
});

function nextStepOf(error: Error): string {
    return error instanceof TargetError ? '\n' + error.nextStep : '';
}
