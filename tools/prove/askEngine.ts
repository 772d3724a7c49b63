import { createHash } from 'node:crypto';
import type { Run } from './Run';

/** What the script engine and the classes of the Script API do that touch no business object. */
export async function askEngine(run: Run): Promise<void> {
    const questions: Array<[string, string]> = [
        ['compatibility-mode', 'compatibilityMode'],
        ['log-levels', 'logLevels'],
        ['random-bytes', 'randomBytes'],
        ['hex-case', 'hexCase'],
        ['included-expressions', 'encodesIncluded'],
        ['decode-empty', 'decodeEmpty'],
        ['header-names', 'headerNames'],
        ['date-patterns', 'datePatterns'],
        ['date-pattern-of-locale', 'shortDate'],
        ['unknown-preference', 'unknownPreference'],
        ['first-hook-answer', 'whichHook'],
        ['mock-without-callback', 'mockService']
    ];
    for (const [id, question] of questions) {
        await run.findByScript(id, 'engine.' + question);
    }
    await run.attempt(['body-bytes'], async () => {
        const body = Buffer.from('{"name":"Zoë 漢字 \u{1F600}"}', 'utf8');
        const { json } = await run.call('engine.bodyDigest', body);
        run.found('body-bytes', json.value === createHash('sha256').update(body).digest('hex'));
    });
}
