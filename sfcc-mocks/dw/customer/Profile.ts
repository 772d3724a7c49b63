import { randomBytes } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit } from '../../store/session';
import { AddressFields } from '../object/addressFields';
import { recordAttributes } from '../object/recordAttributes';
import { PaymentInstrument } from '../order/PaymentInstrument';
import { ArrayList, Collection } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { Credentials } from './Credentials';
import { CUSTOMER_TABLE, customerRecord } from './customerRecord';
import type { CustomerAddressRecord, CustomerRecord, WalletRecord } from './customerRecord';

/** What of a customer's record belongs to one of its parts. */
class OfCustomer {
    constructor(protected readonly $customerNo: string) {}

    protected $record(): CustomerRecord {
        return customerRecord(this.$customerNo) || {};
    }

    protected $edit(): CustomerRecord {
        const record = edit<CustomerRecord>(CUSTOMER_TABLE, this.$customerNo);
        record.lastModified = new Date(instance().clock.now());
        return record;
    }
}

/** dw.customer.CustomerAddress */
export class CustomerAddress extends AddressFields {
    constructor(
        private readonly $address: () => CustomerAddressRecord,
        private readonly $changeAddress: () => CustomerAddressRecord
    ) {
        super(
            () => $address().fields,
            () => $changeAddress().fields
        );
    }

    getID(): string {
        return this.$address().id;
    }

    setID(id: string): void {
        this.$changeAddress().id = id;
    }

    getUUID(): string {
        return this.$address().uuid;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.CustomerAddress',
            () => this.$address(),
            () => this.$changeAddress()
        );
    }
}

/** dw.customer.AddressBook: the preferred address comes first. */
export class AddressBook extends OfCustomer {
    private $address(uuid: string): CustomerAddress {
        const find = (record: CustomerRecord): CustomerAddressRecord => {
            const address = record.addresses?.find((one) => one.uuid === uuid);
            if (!address) {
                throw platformException('ObjectNotFoundException', 'The address was removed');
            }
            return address;
        };
        return new CustomerAddress(
            () => find(this.$record()),
            () => find(this.$edit())
        );
    }

    getAddresses(): ArrayList<CustomerAddress> {
        const { addresses = [], preferredAddressId } = this.$record();
        const preferred = addresses.filter(({ uuid }) => uuid === preferredAddressId);
        const others = addresses.filter(({ uuid }) => uuid !== preferredAddressId);
        return new ArrayList([...preferred, ...others].map(({ uuid }) => this.$address(uuid)));
    }

    getAddress(id: string): CustomerAddress | null {
        const found = this.$record().addresses?.find((one) => one.id === id);
        return found ? this.$address(found.uuid) : null;
    }

    getPreferredAddress(): CustomerAddress | null {
        const { addresses = [], preferredAddressId } = this.$record();
        const found = addresses.find(({ uuid }) => uuid === preferredAddressId);
        return found ? this.$address(found.uuid) : null;
    }

    setPreferredAddress(address: CustomerAddress | null): void {
        this.$edit().preferredAddressId = address ? address.getUUID() : null;
    }

    /** Null where there is one of this id. The first one becomes the preferred one. Source: Script API, createAddress. */
    createAddress(id: string): CustomerAddress | null {
        if (!id || this.getAddress(id)) {
            return null;
        }
        const record = this.$edit();
        const uuid = randomBytes(13).toString('hex');
        record.addresses = [...(record.addresses || []), { id, uuid, fields: {}, custom: {} }];
        record.preferredAddressId = record.preferredAddressId || uuid;
        return this.$address(uuid);
    }

    removeAddress(address: CustomerAddress): void {
        const uuid = address.getUUID();
        const record = this.$edit();
        record.addresses = (record.addresses || []).filter((one) => one.uuid !== uuid);
        record.preferredAddressId = record.preferredAddressId === uuid ? null : record.preferredAddressId;
    }
}

/** dw.customer.CustomerPaymentInstrument: its number is shown to its own customer, who is logged in. */
export class CustomerPaymentInstrument extends PaymentInstrument {
    constructor(
        private readonly $customerNo: string,
        private readonly $data: () => WalletRecord,
        private readonly $change: () => WalletRecord
    ) {
        super();
    }

    protected $card(): WalletRecord['card'] {
        return this.$data().card;
    }

    protected $changeCard(): WalletRecord['card'] {
        return this.$change().card;
    }

    protected $isOpen(): boolean {
        const session = current().session as { isCustomerAuthenticated?(): boolean; customer?: { ID: string } } | null;
        return session?.isCustomerAuthenticated?.() === true && session.customer?.ID === this.$customerNo;
    }

    getUUID(): string {
        return this.$data().uuid;
    }

    getCreationDate(): Date {
        return this.$data().creationDate;
    }

    getPaymentMethod(): string {
        return this.$data().methodId;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.CustomerPaymentInstrument',
            () => this.$data(),
            () => this.$change()
        );
    }
}

/** dw.customer.Wallet */
export class Wallet extends OfCustomer {
    private $instrument(uuid: string): CustomerPaymentInstrument {
        const find = (record: CustomerRecord): WalletRecord => {
            const found = record.wallet?.find((one) => one.uuid === uuid);
            if (!found) {
                throw platformException('ObjectNotFoundException', 'The payment instrument was removed');
            }
            return found;
        };
        return new CustomerPaymentInstrument(
            this.$customerNo,
            () => find(this.$record()),
            () => find(this.$edit())
        );
    }

    getPaymentInstruments(methodId?: string): Collection<CustomerPaymentInstrument> {
        const found = (this.$record().wallet || []).filter(
            (one) => methodId === undefined || one.methodId === methodId
        );
        return new Collection(found.map(({ uuid }) => this.$instrument(uuid)));
    }

    createPaymentInstrument(methodId: string): CustomerPaymentInstrument {
        if (!methodId) {
            throw platformException('NullArgumentException', 'A payment instrument needs a payment method');
        }
        const record = this.$edit();
        const uuid = randomBytes(13).toString('hex');
        const creationDate = new Date(instance().clock.now());
        record.wallet = [...(record.wallet || []), { uuid, methodId, creationDate, card: {}, custom: {} }];
        return this.$instrument(uuid);
    }

    removePaymentInstrument(instrument: CustomerPaymentInstrument): void {
        const uuid = instrument.getUUID();
        const record = this.$edit();
        record.wallet = (record.wallet || []).filter((one) => one.uuid !== uuid);
    }
}

const PROFILE_FIELDS = [
    'companyName',
    'email',
    'fax',
    'firstName',
    'jobTitle',
    'lastName',
    'phoneBusiness',
    'phoneHome',
    'phoneMobile',
    'preferredLocale',
    'salutation',
    'secondName',
    'suffix',
    'title',
    'birthday'
];

let customerOf: ((customerNo: string) => unknown) | null = null;

/** Says how a customer is made of its number: Customer knows profiles, and these their customers. */
export function makeCustomersBy(maker: (customerNo: string) => unknown): void {
    customerOf = maker;
}

/** The customer of a number or id. */
export function madeCustomer(customerNo: string): unknown {
    return customerOf?.(customerNo);
}

/** dw.customer.Profile */
export class Profile extends OfCustomer {
    getCustomerNo(): string {
        return this.$customerNo;
    }

    getUUID(): string {
        return this.$record().uuid || this.$customerNo;
    }

    getCreationDate(): Date | null {
        return this.$record().creationDate || null;
    }

    getLastModified(): Date | null {
        return this.$record().lastModified || null;
    }

    getCustomer(): unknown {
        return madeCustomer(this.$customerNo);
    }

    getCredentials(): Credentials {
        return new Credentials(this.$customerNo);
    }

    getAddressBook(): AddressBook {
        return new AddressBook(this.$customerNo);
    }

    getWallet(): Wallet {
        return new Wallet(this.$customerNo);
    }

    getLastLoginTime(): Date | null {
        return this.$record().lastLogin || null;
    }

    getPreviousLoginTime(): Date | null {
        return this.$record().previousLogin || null;
    }

    getGender(): EnumValue {
        const gender = this.$get('gender') as number | null;
        return new EnumValue(gender, gender === 1 ? 'male' : gender === 2 ? 'female' : '');
    }

    setGender(gender: number): void {
        this.$set('gender', gender);
    }

    $get(field: string): unknown {
        return this.$record().profile?.[field] ?? null;
    }

    $set(field: string, value: unknown): void {
        const record = this.$edit();
        record.profile = { ...record.profile, [field]: (value ?? null) as string | null };
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.Profile',
            () => this.$record(),
            () => this.$edit()
        );
    }
}

for (const field of PROFILE_FIELDS) {
    const suffix = (field[0] as string).toUpperCase() + field.slice(1);
    Object.defineProperty(Profile.prototype, 'get' + suffix, {
        configurable: true,
        writable: true,
        value(this: Profile) {
            return this.$get(field);
        }
    });
    Object.defineProperty(Profile.prototype, 'set' + suffix, {
        configurable: true,
        writable: true,
        value(this: Profile, value: unknown) {
            this.$set(field, value);
        }
    });
}

scriptClass('dw.customer.CustomerAddress', CustomerAddress);
scriptClass('dw.customer.AddressBook', AddressBook);
scriptClass('dw.customer.CustomerPaymentInstrument', CustomerPaymentInstrument);
scriptClass('dw.customer.Wallet', Wallet);
scriptClass('dw.customer.Profile', Profile);
