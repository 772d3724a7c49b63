import { read } from '../../store/session';
import { siteLibraryId } from '../../store/standardPreferences';
import { inLocale } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { PaymentMethodRecord } from '../../metadata/imports/siteRecords';
import { MarkupText } from '../content/MarkupText';
import { MediaFile } from '../content/MediaFile';
import { customAttributes } from '../object/customAttributes';
import { importedAttributes } from '../object/importedAttributes';
import { ArrayList } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { Money } from '../value/Money';
import { amountOf, money } from './amounts';
import type { Container } from './Container';
import { activeCards, PaymentCard } from './PaymentCard';
import { PaymentInstrument } from './PaymentInstrument';
import type { PaymentRecord } from './records';

/** dw.order.PaymentProcessor */
export class PaymentProcessor {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }
}

/** dw.order.PaymentMethod */
export class PaymentMethod {
    get $table(): string {
        return 'PaymentMethod';
    }

    constructor(readonly $key: string) {}

    private $record(): PaymentMethodRecord {
        return read<PaymentMethodRecord>('PaymentMethod', this.$key) as PaymentMethodRecord;
    }

    getID(): string {
        return this.$key;
    }

    getName(): string {
        return inLocale(this.$record().names, current().locale) || this.$record().name;
    }

    getDescription(): MarkupText | null {
        const source = inLocale(this.$record().description, current().locale);
        return source === null ? null : new MarkupText(source, siteLibraryId(current().site.id));
    }

    getImage(): MediaFile | null {
        const path = this.$record().image;
        return path ? new MediaFile({ ownerId: siteLibraryId(current().site.id), path }) : null;
    }

    getCustom(): Record<string, unknown> {
        return importedAttributes('dw.order.PaymentMethod', () => this.$record().customValues);
    }

    isActive(): boolean {
        return this.$record().active;
    }

    getActivePaymentCards(): ArrayList<PaymentCard> {
        return new ArrayList(this.$key === PaymentInstrument.METHOD_CREDIT_CARD ? activeCards() : []);
    }

    /** Restrictions of cards are not imported: each active one is for everybody. */
    getApplicablePaymentCards(
        _customer: unknown,
        _country: string | null,
        _amount: number | null
    ): ArrayList<PaymentCard> {
        return this.getActivePaymentCards();
    }

    isApplicable(_customer: unknown, _country: string | null, _amount: number | null): boolean {
        return this.isActive();
    }

    getPaymentProcessor(): PaymentProcessor | null {
        const id = this.$record().processorId;
        return id ? new PaymentProcessor(id) : null;
    }
}

/** dw.order.PaymentMgr */
export class PaymentMgr {
    static getPaymentMethod(id: string): PaymentMethod | null {
        return read('PaymentMethod', id) ? new PaymentMethod(id) : null;
    }

    static getPaymentCard(type: string): PaymentCard | null {
        return type && read('PaymentCard', type) ? new PaymentCard(type) : null;
    }

    /** Restrictions of methods are not imported: each active one is for everybody. */
    static getApplicablePaymentMethods(_customer: unknown, _country: string | null, _amount: number | null): ArrayList {
        return PaymentMgr.getActivePaymentMethods();
    }

    static getActivePaymentMethods(): ArrayList {
        const rows = [...instance().store.table('PaymentMethod').values()].map(
            (row) => row.data as PaymentMethodRecord
        );
        return new ArrayList(rows.filter((row) => row.active).map((row) => new PaymentMethod(row.id)));
    }
}

/** dw.order.PaymentTransaction */
export class PaymentTransaction {
    static readonly TYPE_AUTH = 'AUTH';
    static readonly TYPE_AUTH_REVERSAL = 'AUTH_REVERSAL';
    static readonly TYPE_CAPTURE = 'CAPTURE';
    static readonly TYPE_CREDIT = 'CREDIT';

    constructor(private readonly $instrument: OrderPaymentInstrument) {}

    getAmount(): Money {
        return this.$instrument.$money();
    }

    setAmount(amount: Money): void {
        this.$instrument.$change().amount = amountOf(amount);
    }

    getTransactionID(): string | null {
        return this.$instrument.$data().transactionId;
    }

    setTransactionID(id: string): void {
        this.$instrument.$change().transactionId = id;
    }

    getType(): EnumValue {
        const type = this.$instrument.$data().type;
        return new EnumValue(type, type || '');
    }

    setType(type: string): void {
        if (!['AUTH', 'AUTH_REVERSAL', 'CAPTURE', 'CREDIT'].includes(type)) {
            throw platformException('IllegalArgumentException', 'Unknown transaction type ' + type);
        }
        this.$instrument.$change().type = type;
    }

    getPaymentProcessor(): PaymentProcessor | null {
        const id = this.$instrument.$data().processorId;
        return id ? new PaymentProcessor(id) : null;
    }

    /** Null takes it away. Source: public cartridges, which hand over the processor of a method that has none. */
    setPaymentProcessor(processor: PaymentProcessor | null): void {
        this.$instrument.$change().processorId = processor ? processor.getID() : null;
    }

    getAccountID(): string | null {
        return this.$instrument.$data().accountId;
    }

    setAccountID(id: string): void {
        this.$instrument.$change().accountId = id;
    }

    getPaymentInstrument(): OrderPaymentInstrument {
        return this.$instrument;
    }

    getCustom(): Record<string, unknown> {
        return customAttributes({
            className: 'dw.order.PaymentTransaction',
            definitions: instance().objectTypes.attributesOf('PaymentTransaction'),
            value: (name) => this.$instrument.$data().transactionCustom?.[name],
            edit: () => {
                const data = this.$instrument.$change();
                data.transactionCustom = data.transactionCustom || {};
                return data.transactionCustom;
            }
        });
    }
}

/** dw.order.OrderPaymentInstrument */
export class OrderPaymentInstrument extends PaymentInstrument {
    constructor(
        readonly $container: Container,
        readonly $uuid: string
    ) {
        super();
    }

    protected $card(): NonNullable<PaymentRecord['card']> {
        return this.$data().card || {};
    }

    protected $changeCard(): NonNullable<PaymentRecord['card']> {
        const data = this.$change();
        data.card = data.card || {};
        return data.card;
    }

    /** In the session of its customer, until the order is placed. Source: Script API, getCreditCardNumber. */
    protected $isOpen(): boolean {
        return this.$container.$table === 'Basket' || (this.$container.$record() as { status?: number }).status === 0;
    }

    $data(): PaymentRecord {
        return this.$find(this.$container.$record().payments);
    }

    $change(): PaymentRecord {
        return this.$find(this.$container.$edit().payments);
    }

    $money(): Money {
        return money(this.$data().amount, this.$container.$record().currency);
    }

    private $find(payments: PaymentRecord[]): PaymentRecord {
        const record = payments.find((candidate) => candidate.uuid === this.$uuid);
        if (!record) {
            throw platformException('ObjectNotFoundException', 'The payment instrument was removed');
        }
        return record;
    }

    getCustom(): Record<string, unknown> {
        return customAttributes({
            className: 'dw.order.OrderPaymentInstrument',
            definitions: instance().objectTypes.attributesOf('OrderPaymentInstrument'),
            value: (name) => this.$data().custom[name],
            edit: () => this.$change().custom
        });
    }

    getUUID(): string {
        return this.$uuid;
    }

    getPaymentMethod(): string {
        return this.$data().methodId;
    }

    /** Source: platform doc OrderPaymentInstrument.getPaymentTransaction: the transaction, or null. */
    getPaymentTransaction(): PaymentTransaction | null {
        return this.$data().hasTransaction ? new PaymentTransaction(this) : null;
    }
}

scriptClass('dw.order.PaymentProcessor', PaymentProcessor);
scriptClass('dw.order.PaymentMethod', PaymentMethod);
scriptClass('dw.order.PaymentMgr', PaymentMgr);
scriptClass('dw.order.PaymentTransaction', PaymentTransaction);
scriptClass('dw.order.OrderPaymentInstrument', OrderPaymentInstrument);
