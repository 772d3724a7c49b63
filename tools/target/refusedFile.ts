import { TargetError } from './targetError';
import type { Who } from './Target';

const FULL =
    'Delete old code versions (Administration > Site Development > Code Deployment) and old files below Impex and Temp, ' +
    'then deploy again.';
const NEXT_STEPS: Record<number, [string, string]> = {
    401: [
        'the user or its access key is wrong',
        'Correct "username" and "password" in dw.json: a Business Manager user and its WebDAV access key, not its ' +
            'password (user menu > Manage Access Keys). A key ends after a year, and is locked after six wrong tries.'
    ],
    403: [
        'it is not permitted',
        'Give the client or user its permissions: npm run permissions writes the files to paste.'
    ],
    413: ['the file is too large for the instance', FULL],
    507: ['the disk of the instance is full', FULL]
};

/** The error for a file that an instance does not take. */
export function refusedFile(what: string, status: number, who: Who): TargetError {
    const [reason, nextStep] =
        status === 401 && who !== 'user'
            ? ['the token does not count', 'Check that "account-manager" in dw.json is that of the instance.']
            : NEXT_STEPS[status] || ['', 'Try again; if it stays, ask the team that runs the instance.'];
    return new TargetError(
        `The upload failed: ${what} was answered with ${status}${reason && ', ' + reason}`,
        nextStep
    );
}
