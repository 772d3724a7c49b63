import { createHmac, randomBytes } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { Request } from '../system/Request';
import type { Session } from '../system/Session';

const TOKEN_NAME = 'csrf_token';
const LIFETIME_MS = 60 * 60 * 1000;

/** Tokens against forged requests: bound to the session, valid for an hour. Source: platform doc dw.web.CSRFProtection. */
export class CSRFProtection {
    static getTokenName(): string {
        return TOKEN_NAME;
    }

    static generateToken(): string {
        const expires = String(instance().clock.now() + LIFETIME_MS);
        return expires + '.' + signature(expires);
    }

    /** Whether the running request carries a token made for its session. */
    static validateRequest(): boolean {
        const request = current().request as Request | null;
        const token = request ? request.getHttpParameterMap().get(TOKEN_NAME).getValue() : null;
        const [expires, sign] = (token || '').split('.');
        return (
            Boolean(expires && sign) &&
            sign === signature(expires as string) &&
            Number(expires) > instance().clock.now()
        );
    }
}
scriptClass('dw.web.CSRFProtection', CSRFProtection);

function signature(text: string): string {
    const secret = instance().part('csrfSecret', () => randomBytes(32));
    const session = current().session as Session | null;
    return createHmac('sha256', secret)
        .update((session ? session.getSessionID() : '') + text)
        .digest('base64url');
}
