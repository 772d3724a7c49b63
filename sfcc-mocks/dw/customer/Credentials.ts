import { randomBytes } from 'node:crypto';
import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { edit } from '../../store/session';
import { Status } from '../system/Status';
import { CUSTOMER_TABLE, customerNoOfLogin, customerRecord } from './customerRecord';
import type { CustomerRecord } from './customerRecord';
import { hashed, isAcceptable, isPassword } from './passwords';

/** How long a token to reset a password is valid. Source: Script API, Credentials.createResetPasswordToken. */
const TOKEN_LIFETIME_MS = 30 * 60 * 1000;

/** dw.customer.Credentials */
export class Credentials {
    constructor(private readonly $customerNo: string) {}

    private $record(): CustomerRecord {
        return customerRecord(this.$customerNo) || {};
    }

    private $edit(): CustomerRecord {
        return edit<CustomerRecord>(CUSTOMER_TABLE, this.$customerNo);
    }

    getLogin(): string | null {
        return this.$record().login || null;
    }

    /** False for a login that another customer has, and for a wrong password. Source: Script API, Credentials.setLogin. */
    setLogin(login: string, ...password: string[]): boolean | undefined {
        const owner = customerNoOfLogin(login);
        const isRight = password.length === 0 || isPassword(String(password[0]), this.$record().password);
        if (!isRight || (owner !== null && owner !== this.$customerNo)) {
            return false;
        }
        this.$edit().login = login;
        return true;
    }

    /** Of the first provider of logins; null without one. Source: Script API, Credentials.getAuthenticationProviderID. */
    getAuthenticationProviderID(): string | null {
        return this.$record().external?.[0]?.providerId ?? null;
    }

    getExternalID(): string | null {
        return this.$record().external?.[0]?.externalId ?? null;
    }

    isEnabled(): boolean {
        return this.$record().isEnabled !== false;
    }

    getEnabledFlag(): boolean {
        return this.isEnabled();
    }

    setEnabledFlag(enabled: boolean): void {
        this.$edit().isEnabled = enabled;
    }

    /** Lockouts are off unless a customer list says otherwise. */
    isLocked(): boolean {
        return false;
    }

    isPasswordSet(): boolean {
        return Boolean(this.$record().password);
    }

    setPassword(password: string, oldPassword: string | null, verify: boolean): Status {
        const isRight = !verify || (Boolean(oldPassword) && isPassword(String(oldPassword), this.$record().password));
        return this.$change(isRight, password);
    }

    createResetPasswordToken(): string {
        const token = randomBytes(16).toString('hex');
        this.$edit().resetToken = { token, expires: instance().clock.now() + TOKEN_LIFETIME_MS };
        return token;
    }

    setPasswordWithToken(token: string, password: string): Status {
        const known = this.$record().resetToken;
        const isValid = Boolean(known) && known!.token === token && known!.expires > instance().clock.now();
        return this.$change(isValid, password);
    }

    private $change(isAllowed: boolean, password: string): Status {
        if (!isAllowed || !isAcceptable(password)) {
            return new Status(Status.ERROR, 'ERROR', 'The password cannot be changed');
        }
        const record = this.$edit();
        record.password = hashed(password);
        record.resetToken = null;
        return new Status(Status.OK);
    }
}

scriptClass('dw.customer.Credentials', Credentials);
