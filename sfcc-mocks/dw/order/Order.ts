import { current, instance } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Status } from '../system/Status';
import { EnumValue } from '../value/EnumValue';
import type { Customer } from '../customer/Customer';
import { LineItemCtnr } from './LineItemCtnr';
import type { PaymentTransaction } from './Payment';
import { orderExportXml } from './orderExportXml';
import { cancel, undoCancel } from './orderStates';
import type { OrderRecord } from './records';
import { read } from '../../store/session';

/** Status values with their names. Source: platform doc dw.order.Order. */
const ENUMS: Record<string, Record<number, string>> = {
    ORDER_STATUS: { 0: 'CREATED', 3: 'NEW', 4: 'OPEN', 5: 'COMPLETED', 6: 'CANCELLED', 7: 'REPLACED', 8: 'FAILED' },
    CONFIRMATION_STATUS: { 0: 'NOTCONFIRMED', 2: 'CONFIRMED' },
    EXPORT_STATUS: { 0: 'NOTEXPORTED', 1: 'EXPORTED', 2: 'READY', 3: 'FAILED' },
    PAYMENT_STATUS: { 0: 'NOTPAID', 1: 'PARTPAID', 2: 'PAID' },
    SHIPPING_STATUS: { 0: 'NOTSHIPPED', 1: 'PARTSHIPPED', 2: 'SHIPPED' }
};

/** Name of a status value, for example NEW for ORDER_STATUS 3. */
export function statusName(group: string, value: number): string {
    return ENUMS[group]![value] as string;
}

/** Value of a status name, in any case and with or without underscores; null if there is none. */
export function statusValue(group: string, name: string): number | null {
    const wanted = name.toUpperCase().replace(/_/g, '');
    const found = Object.entries(ENUMS[group] as object).find(([, candidate]) => candidate === wanted);
    return found ? Number(found[0]) : null;
}

function orderByNumber(orderNo: string | null): Order | null {
    const key = current().site.id + '/' + String(orderNo);
    return orderNo !== null && read('Order', key) ? new Order(key) : null;
}

/** dw.order.Order. Statuses are EnumValues: `order.status == 3` holds, `order.status === 3` does not. */
export class Order extends LineItemCtnr<OrderRecord> {
    constructor(key: string) {
        super('Order', key);
    }

    override $type(): { typeId: string; className: string } {
        return { typeId: 'Order', className: 'dw.order.Order' };
    }

    private $enum(group: string, value: number): EnumValue {
        return new EnumValue(value, statusName(group, value));
    }

    private $setEnum(
        field: 'confirmationStatus' | 'exportStatus' | 'paymentStatus' | 'shippingStatus',
        group: string,
        value: number
    ): void {
        if (typeof value !== 'number' || ENUMS[group]![value] === undefined) {
            throw platformException('IllegalArgumentException', 'Invalid ' + group + ': ' + String(value));
        }
        this.$edit()[field] = value;
    }

    getOrderNo(): string {
        return this.$record().orderNo;
    }

    /** The last of a chain of orders that replaced each other; this one if it was not replaced. */
    getCurrentOrder(): Order {
        const next = this.getReplacementOrder();
        return next ? next.getCurrentOrder() : this;
    }

    getCurrentOrderNo(): string {
        return this.getCurrentOrder().getOrderNo();
    }

    /** The first of such a chain; this one if it replaced none. */
    getOriginalOrder(): Order {
        const before = this.getReplacedOrder();
        return before ? before.getOriginalOrder() : this;
    }

    getOriginalOrderNo(): string {
        return this.getOriginalOrder().getOrderNo();
    }

    getReplacedOrder(): Order | null {
        return orderByNumber(this.$record().replacedOrderNo);
    }

    getReplacedOrderNo(): string | null {
        return this.$record().replacedOrderNo;
    }

    getReplacementOrder(): Order | null {
        return orderByNumber(this.$record().replacementOrderNo);
    }

    getReplacementOrderNo(): string | null {
        return this.$record().replacementOrderNo;
    }

    getOrderToken(): string {
        return this.$record().orderToken;
    }

    getCreatedBy(): string {
        return this.$record().createdBy;
    }

    getInvoiceNo(): string | null {
        return this.$record().invoiceNo;
    }

    setInvoiceNo(invoiceNo: string): void {
        this.$edit().invoiceNo = invoiceNo;
    }

    getCustomerLocaleID(): string {
        return this.$record().customerLocale;
    }

    /** Gives the order to a customer; a guest has no customer number. Source: Script API, Order.setCustomer. */
    setCustomer(customer: Customer | null): void {
        if (!customer) {
            throw platformException('NullArgumentException', 'A customer must not be null');
        }
        this.$edit().customerNo = customer.$customerNo();
    }

    getStatus(): EnumValue {
        return this.$enum('ORDER_STATUS', this.$record().status);
    }

    /**
     * NEW, OPEN, COMPLETED, CANCELLED and REPLACED only. To CANCELLED it is a cancelOrder; from CANCELLED to NEW, OPEN or
     * COMPLETED it is an undoCancelOrder; a failure of either throws. Source: platform doc Order.setStatus.
     */
    setStatus(status: number): void {
        if (![3, 4, 5, 6, 7].includes(status)) {
            throw platformException('IllegalArgumentException', 'Order status ' + String(status) + ' cannot be set');
        }
        const before = this.$record().status;
        if (before === 0 || before === 8) {
            throw platformException('IllegalArgumentException', 'An order that is not placed has no status to set');
        }
        if (status === 6) {
            this.$require(cancel(this));
            return;
        }
        if (before === 6 && status !== 7) {
            this.$require(undoCancel(this));
            return;
        }
        this.$edit().status = status;
    }

    private $require(status: Status): void {
        if (status.isError()) {
            throw platformException('IllegalArgumentException', String(status.getCode()));
        }
    }

    getShippingStatus(): EnumValue {
        return this.$enum('SHIPPING_STATUS', this.$record().shippingStatus);
    }

    setShippingStatus(status: number): void {
        this.$setEnum('shippingStatus', 'SHIPPING_STATUS', status);
    }

    getConfirmationStatus(): EnumValue {
        return this.$enum('CONFIRMATION_STATUS', this.$record().confirmationStatus);
    }

    setConfirmationStatus(status: number): void {
        this.$setEnum('confirmationStatus', 'CONFIRMATION_STATUS', status);
    }

    getExportStatus(): EnumValue {
        return this.$enum('EXPORT_STATUS', this.$record().exportStatus);
    }

    setExportStatus(status: number): void {
        this.$setEnum('exportStatus', 'EXPORT_STATUS', status);
    }

    getPaymentStatus(): EnumValue {
        return this.$enum('PAYMENT_STATUS', this.$record().paymentStatus);
    }

    setPaymentStatus(status: number): void {
        this.$setEnum('paymentStatus', 'PAYMENT_STATUS', status);
    }

    getExternalOrderNo(): string | null {
        return this.$record().externalOrderNo;
    }

    setExternalOrderNo(value: string | null): void {
        this.$edit().externalOrderNo = limited(value, 256);
    }

    getExternalOrderStatus(): string | null {
        return this.$record().externalOrderStatus;
    }

    setExternalOrderStatus(value: string | null): void {
        this.$edit().externalOrderStatus = limited(value, 256);
    }

    getExternalOrderText(): string | null {
        return this.$record().externalOrderText;
    }

    setExternalOrderText(value: string | null): void {
        this.$edit().externalOrderText = limited(value, 4000);
    }

    /** Source: platform doc Order.getCancelCode: the code, or null. */
    getCancelCode(): EnumValue | null {
        const code = this.$record().cancelCode;
        return code === null ? null : new EnumValue(code, code);
    }

    setCancelCode(code: string): void {
        this.$edit().cancelCode = limited(code, 256);
    }

    getCancelDescription(): string | null {
        return this.$record().cancelDescription;
    }

    setCancelDescription(text: string): void {
        this.$edit().cancelDescription = limited(text, 4000);
    }

    getExportAfter(): Date | null {
        const date = this.$record().exportAfter;
        return date ? new Date(date) : null;
    }

    setExportAfter(date: Date | null): void {
        this.$edit().exportAfter = date ? new Date(date.getTime()) : null;
    }

    trackOrderChange(text: string): unknown {
        return this.addNote('Order change', text);
    }

    /** The number alone: the order stays with its customer. Source: Script API, Order.setCustomerNo. */
    setCustomerNo(customerNo: string | null): void {
        this.$edit().customerNo = customerNo;
    }

    getCustomerOrderReference(): string | null {
        return this.$record().customerOrderReference ?? null;
    }

    setCustomerOrderReference(reference: string | null): void {
        this.$edit().customerOrderReference = reference;
    }

    getAffiliatePartnerID(): string | null {
        return this.$record().affiliatePartnerId ?? null;
    }

    setAffiliatePartnerID(id: string | null): void {
        this.$edit().affiliatePartnerId = id;
    }

    getAffiliatePartnerName(): string | null {
        return this.$record().affiliatePartnerName ?? null;
    }

    setAffiliatePartnerName(name: string | null): void {
        this.$edit().affiliatePartnerName = name;
    }

    /** Null: the site logs no addresses of its visitors. Source: Script API, Order.getRemoteHost, order IP logging. */
    getRemoteHost(): string | null {
        return null;
    }

    /** Deprecated: the transaction of the first payment. Source: Script API, Order.getPaymentTransaction. */
    getPaymentTransaction(): PaymentTransaction | null {
        return this.getPaymentInstrument()?.getPaymentTransaction() || null;
    }

    isImported(): boolean {
        return false;
    }

    /** Only placed orders, and not in a transaction with changes. Source: platform doc Order.getOrderExportXML. */
    getOrderExportXML(...encryption: unknown[]): string {
        if (encryption.length > 0) {
            throw notImplemented('dw.order.Order.getOrderExportXML with encryption');
        }
        const record = this.$record();
        if (record.status === 0 || record.status === 8) {
            throw platformException('IllegalStateException', 'Order ' + record.orderNo + ' is not placed');
        }
        if (current().transaction?.hasChanges()) {
            throw platformException(
                'IllegalStateException',
                'Order ' + record.orderNo + ' cannot be exported in a transaction with changes'
            );
        }
        return orderExportXml(record, instance().objectTypes, current().site.taxation);
    }
}

function limited(value: string | null, length: number): string | null {
    if (value === null || value === undefined) {
        return null;
    }
    if (String(value).length > length) {
        throw platformException(
            'IllegalArgumentException',
            'A value of at most ' + length + ' characters was expected'
        );
    }
    return String(value);
}

for (const [group, values] of Object.entries(ENUMS)) {
    for (const [value, name] of Object.entries(values)) {
        Object.defineProperty(Order, group + '_' + name, { value: Number(value), enumerable: true });
    }
}
scriptClass('dw.order.Order', Order);
