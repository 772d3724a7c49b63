import { TargetError } from '../target/targetError';

/** What the tools print when something fails, and what to do then; the first that matches counts. */
const NEXT_STEPS: Array<[RegExp, string]> = [
    [
        /507|insufficient storage|no space left/i,
        'The disk of the instance is full. Delete old code versions (Administration > Site Development > Code ' +
            'Deployment) and old files below Impex and Temp, then deploy again.'
    ],
    [
        /authentication failed|invalid_client/i,
        'Correct "client-id" and "client-secret" in dw.json; the client must be enabled in Account Manager.'
    ],
    [
        /401|unauthori[sz]ed/i,
        'Correct "username" and "password" in dw.json: a Business Manager user and its WebDAV access key, not its ' +
            'password (user menu > Manage Access Keys).'
    ],
    [
        /403|forbidden|not permitted|isn't allowed|not allowed/i,
        'Give the client or user its permissions: npm run permissions writes the files to paste.'
    ],
    [
        /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|socket hang up|timed? ?out|certificate/i,
        'The connection broke or could not be made. Check network, VPN and host name, then deploy again.'
    ],
    [
        /An error occured\. Try running the command again with -D/,
        'sfcc-ci does not say what broke; most often it is the connection. Check network, VPN and host name, then deploy again.'
    ]
];

/**
 * A tool's failure in words.
 * @param output - all it printed
 */
export function explainFailure(tool: string, output: string): TargetError {
    const nextStep = NEXT_STEPS.find(([sign]) => sign.test(output))?.[1] || 'Read what the tool says, and try again.';
    return new TargetError(`${tool} failed: ${lastLines(output)}`, nextStep);
}

function lastLines(output: string): string {
    const lines = output
        .replace(/\u001b\[[0-9;]*m/g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.slice(-3).join(' / ').slice(0, 500);
}
