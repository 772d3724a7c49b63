import { randomBytes } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { begin, commit, edit, findKeys, insert, inTransaction, read, remove } from '../../store/session';
import { Collection, SeekableIterator } from '../util/Collection';
import { Customer } from './Customer';
import { CustomerGroup } from './CustomerGroup';
import { CustomerList } from './CustomerList';
import { CUSTOMER_TABLE, customerNoOfExternal, customerNoOfLogin, customerRecord } from './customerRecord';
import type { CustomerRecord } from './customerRecord';
import type { ExternalProfile } from './ExternalProfile';
import { hashed, isAcceptable, isPassword, PASSWORD_RULES } from './passwords';
import { Profile } from './Profile';
import { processEach } from '../util/processEach';
import { profileKeys } from './searchProfiles';

/** dw.customer.AuthenticationStatus */
export class AuthenticationStatus {
    static readonly AUTH_OK = 'AUTH_OK';
    static readonly ERROR_CUSTOMER_DISABLED = 'ERROR_CUSTOMER_DISABLED';
    static readonly ERROR_CUSTOMER_NOT_FOUND = 'ERROR_CUSTOMER_NOT_FOUND';
    static readonly ERROR_PASSWORD_MISMATCH = 'ERROR_PASSWORD_MISMATCH';

    constructor(
        private readonly $status: string,
        private readonly $customer: Customer | null
    ) {}

    getStatus(): string {
        return this.$status;
    }

    isAuthenticated(): boolean {
        return this.$status === AuthenticationStatus.AUTH_OK;
    }

    getCustomer(): Customer | null {
        return this.$customer;
    }
}

/** dw.customer.CustomerPasswordConstraints */
export class CustomerPasswordConstraints {
    getMinLength(): number {
        return PASSWORD_RULES.minLength;
    }

    getMinSpecialChars(): number {
        return PASSWORD_RULES.minSpecialChars;
    }

    isForceLetters(): boolean {
        return PASSWORD_RULES.letters;
    }

    isForceMixedCase(): boolean {
        return PASSWORD_RULES.mixedCase;
    }

    isForceNumbers(): boolean {
        return PASSWORD_RULES.numbers;
    }
}

/** What a login changes of a session. */
interface LoginSession {
    $login(customerId: string): void;
    $logout(): void;
    $basketReference(): string;
}

/** Letters, digits, blank and these signs. Source: Script API, CustomerMgr.createCustomer. */
const LOGIN = /^[\p{L}\p{Nd} .\-_@+]{1,256}$/u;

/** dw.customer.CustomerMgr */
export class CustomerMgr {
    static getCustomerByCustomerNumber(customerNo: string): Customer | null {
        if (!customerNo) {
            throw platformException('NullArgumentException', 'A customer number must not be null');
        }
        return read(CUSTOMER_TABLE, customerNo) ? new Customer(customerNo) : null;
    }

    static getCustomerByLogin(login: string): Customer | null {
        const customerNo = login ? customerNoOfLogin(login) : null;
        return customerNo === null ? null : new Customer(customerNo);
    }

    /** With a token that resets a password, while it is valid. */
    static getCustomerByToken(token: string): Customer | null {
        const now = instance().clock.now();
        const [customerNo] = findKeys<CustomerRecord>(
            CUSTOMER_TABLE,
            (one) => one.resetToken?.token === token && one.resetToken.expires > now
        );
        return customerNo ? new Customer(customerNo) : null;
    }

    static getProfile(customerNo: string): Profile | null {
        return CustomerMgr.getCustomerByCustomerNumber(customerNo)?.getProfile() || null;
    }

    static searchProfile(query: string, ...args: unknown[]): Profile | null {
        return CustomerMgr.searchProfiles(query, null, ...args).first();
    }

    static searchProfiles(query: string, sort: string | null, ...args: unknown[]): SeekableIterator<Profile> {
        return new SeekableIterator(profileKeys(query, sort, args, 'search'), (key) => new Profile(key));
    }

    static queryProfile(query: string, ...args: unknown[]): Profile | null {
        return CustomerMgr.queryProfiles(query, null, ...args).first();
    }

    static queryProfiles(query: string, sort: string | null, ...args: unknown[]): SeekableIterator<Profile> {
        return new SeekableIterator(profileKeys(query, sort, args, 'db'), (key) => new Profile(key));
    }

    /** An error of one profile is logged, and the next one follows. Source: Script API, CustomerMgr.processProfiles. */
    static processProfiles(callback: (profile: Profile) => void, query: string, ...args: unknown[]): void {
        processEach(
            'CustomerMgr.processProfiles',
            profileKeys(query, null, args, 'search').map((key) => new Profile(key)),
            callback
        );
    }

    static getRegisteredCustomerCount(): number {
        return findKeys(CUSTOMER_TABLE, () => true).length;
    }

    static createCustomer(login: string, password: string, customerNo?: string): Customer {
        const name = String(login ?? '').trim();
        if (!LOGIN.test(name)) {
            throw platformException('IllegalArgumentException', 'The login is not acceptable');
        }
        if (customerNoOfLogin(name) !== null) {
            throw platformException('IllegalArgumentException', 'There is a customer with this login');
        }
        if (!isAcceptable(password)) {
            throw platformException('IllegalArgumentException', 'The password is not acceptable');
        }
        return addCustomer(customerNo, { login: name, password: hashed(password) });
    }

    /** Returns the existing one, else creates it; null without provider or id. */
    static createExternallyAuthenticatedCustomer(providerId: string, externalId: string): Customer | null {
        if (!providerId || !externalId) {
            return null;
        }
        const known = customerNoOfExternal(providerId, externalId);
        const external = [{ providerId, externalId, email: null, lastLogin: null }];
        return known === null ? addCustomer(undefined, { password: null, external }) : new Customer(known);
    }

    static getExternallyAuthenticatedCustomerProfile(providerId: string, externalId: string): Profile | null {
        const customerNo = customerNoOfExternal(providerId, externalId);
        return customerNo === null ? null : new Profile(customerNo);
    }

    /** Null for a customer who is not known, or is disabled. */
    static loginExternallyAuthenticatedCustomer(
        providerId: string,
        externalId: string,
        _rememberMe: boolean
    ): Customer | null {
        const customerNo = customerNoOfExternal(providerId, externalId);
        if (customerNo === null || customerRecord(customerNo)?.isEnabled === false) {
            return null;
        }
        const customer = new Customer(customerNo);
        logIn(customerNo, () => {
            const profile = customer.getExternalProfile(providerId, externalId) as ExternalProfile;
            profile.$change().lastLogin = new Date(instance().clock.now());
        });
        return customer;
    }

    static removeCustomer(customer: Customer): void {
        remove(CUSTOMER_TABLE, customer.getID());
    }

    static authenticateCustomer(login: string, password: string): AuthenticationStatus {
        const customerNo = login ? customerNoOfLogin(login) : null;
        const record = customerNo === null ? undefined : customerRecord(customerNo);
        if (!record) {
            return new AuthenticationStatus(AuthenticationStatus.ERROR_CUSTOMER_NOT_FOUND, null);
        }
        const customer = new Customer(customerNo as string);
        if (record.isEnabled === false) {
            return new AuthenticationStatus(AuthenticationStatus.ERROR_CUSTOMER_DISABLED, customer);
        }
        return isPassword(String(password), record.password)
            ? new AuthenticationStatus(AuthenticationStatus.AUTH_OK, customer)
            : new AuthenticationStatus(AuthenticationStatus.ERROR_PASSWORD_MISMATCH, customer);
    }

    /** `(status, rememberMe)` or `(login, password, rememberMe)`. Null, and nothing changes, where it did not succeed. */
    static loginCustomer(...given: [AuthenticationStatus, boolean] | [string, string, boolean]): Customer | null {
        const status = given.length === 2 ? given[0] : CustomerMgr.authenticateCustomer(given[0], given[1]);
        const customer = status?.isAuthenticated() ? status.getCustomer() : null;
        if (customer) {
            logIn(customer.getID());
        }
        return customer;
    }

    /** The customer of the session afterwards; null where the old one is remembered. */
    static logoutCustomer(rememberMe: boolean): Customer | null {
        const session = current().session as LoginSession & { customer: Customer };
        session.$logout();
        return rememberMe ? null : session.customer;
    }

    static isAcceptablePassword(password: string): boolean {
        return isAcceptable(password);
    }

    /** No password expires unless a customer list says so. */
    static isPasswordExpired(_login: string): boolean {
        return false;
    }

    static getPasswordConstraints(): CustomerPasswordConstraints {
        return new CustomerPasswordConstraints();
    }

    /** Those that the platform keeps, and those with an assigned customer. */
    static getCustomerGroups(): Collection<CustomerGroup> {
        const ids = findKeys<CustomerRecord>(CUSTOMER_TABLE, (one) => (one.groups || []).length > 0).flatMap(
            (key) => customerRecord(key)?.groups || []
        );
        return new Collection(
            [...new Set(['Everyone', 'Registered', 'Unregistered', ...ids])].map((id) => new CustomerGroup(id))
        );
    }

    static getSiteCustomerList(): CustomerList {
        return new CustomerList(current().site.id);
    }

    /** Source: Script API, CustomerMgr.getCustomerList: a list has the id of its site. */
    static getCustomerList(id: string): CustomerList | null {
        return instance()
            .allSites()
            .some((site) => site.id === id)
            ? new CustomerList(id)
            : null;
    }

    static getCustomerGroup(id: string): CustomerGroup | null {
        return (
            CustomerMgr.getCustomerGroups()
                .toArray()
                .find((group) => group.getID() === id) || null
        );
    }
}

function nextCustomerNo(): string {
    const sequence = instance().part('customerSequence', () => ({ next: 1 }));
    sequence.next += 1;
    return String(sequence.next - 1).padStart(8, '0');
}

/** A customer with a number of its own. */
function addCustomer(customerNo: string | undefined, known: Partial<CustomerRecord>): Customer {
    const number = customerNo || nextCustomerNo();
    const now = new Date(instance().clock.now());
    insert(CUSTOMER_TABLE, number, {
        customerNo: number,
        uuid: randomBytes(13).toString('hex'),
        creationDate: now,
        lastModified: now,
        custom: {},
        isEnabled: true,
        profile: {},
        addresses: [],
        preferredAddressId: null,
        wallet: [],
        groups: [],
        ...known
    } satisfies CustomerRecord);
    return new Customer(number);
}

/**
 * The session becomes the customer's, and its basket too.
 * @param more - what else changes with it
 */
function logIn(customerNo: string, more: () => void = () => undefined): void {
    const session = current().session as LoginSession;
    session.$login(customerNo);
    const own = !inTransaction();
    if (own) {
        begin();
    }
    const record = edit<CustomerRecord>(CUSTOMER_TABLE, customerNo);
    record.previousLogin = record.lastLogin || null;
    record.lastLogin = new Date(instance().clock.now());
    more();
    const key = current().site.id + '/' + session.$basketReference();
    if (read('Basket', key)) {
        const email = record.profile?.email;
        const basket = edit<{ customerId: string; customerNo: string; customerEmail: string | null }>('Basket', key);
        Object.assign(basket, { customerId: customerNo, customerNo });
        basket.customerEmail = basket.customerEmail || (email ? String(email) : null);
    }
    if (own) {
        commit();
    }
}

scriptClass('dw.customer.AuthenticationStatus', AuthenticationStatus);
scriptClass('dw.customer.CustomerPasswordConstraints', CustomerPasswordConstraints);
scriptClass('dw.customer.CustomerMgr', CustomerMgr);
