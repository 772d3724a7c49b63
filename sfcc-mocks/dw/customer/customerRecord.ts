import { findKeys, read } from '../../store/session';

/** An address of an address book. */
export interface CustomerAddressRecord {
    id: string;
    uuid: string;
    fields: Record<string, string | null>;
    custom: Record<string, unknown>;
}

/** A payment instrument of a wallet. */
export interface WalletRecord {
    uuid: string;
    methodId: string;
    creationDate: Date;
    card: Record<string, string | number | null>;
    custom: Record<string, unknown>;
}

/** A customer as a provider of logins knows them. */
export interface ExternalRecord {
    providerId: string;
    externalId: string;
    email: string | null;
    lastLogin: Date | null;
}

/** A registered customer; one that a test puts in may lack all of it. */
export interface CustomerRecord {
    customerNo?: string;
    uuid?: string;
    creationDate?: Date;
    lastModified?: Date;
    custom?: Record<string, unknown>;
    login?: string;
    /** Salted. */
    password?: { salt: string; hash: string } | null;
    isEnabled?: boolean;
    profile?: Record<string, string | number | Date | null>;
    addresses?: CustomerAddressRecord[];
    preferredAddressId?: string | null;
    wallet?: WalletRecord[];
    groups?: string[];
    resetToken?: { token: string; expires: number } | null;
    /** Where the customer is known by other providers of logins. */
    external?: ExternalRecord[];
    lastLogin?: Date | null;
    previousLogin?: Date | null;
}

export const CUSTOMER_TABLE = 'Customer';

/** A registered customer's record. */
export function customerRecord(id: string): CustomerRecord | undefined {
    return read<CustomerRecord>(CUSTOMER_TABLE, id);
}

/** Number of the customer with a login, which is the same in any case. Null if there is none. */
export function customerNoOfLogin(login: string): string | null {
    const wanted = login.trim().toLowerCase();
    return findKeys<CustomerRecord>(CUSTOMER_TABLE, (one) => one.login?.toLowerCase() === wanted)[0] || null;
}

/** Number of the customer whom a provider of logins knows by an id. Null if there is none. */
export function customerNoOfExternal(providerId: string, externalId: string): string | null {
    const isOf = (one: ExternalRecord): boolean => one.providerId === providerId && one.externalId === externalId;
    return findKeys<CustomerRecord>(CUSTOMER_TABLE, ({ external = [] }) => external.some(isOf))[0] || null;
}
