import { instance } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

type Card = Record<string, string | number | null>;

/** Properties that are kept as they are set. */
const PLAIN = [
    'bankAccountDriversLicenseStateCode',
    'bankAccountHolder',
    'bankRoutingNumber',
    'creditCardExpirationMonth',
    'creditCardExpirationYear',
    'creditCardHolder',
    'creditCardIssueNumber',
    'creditCardToken',
    'creditCardType',
    'creditCardValidFromMonth',
    'creditCardValidFromYear',
    'giftCertificateCode',
    'giftCertificateID'
];

/** All but the last characters are stars. */
export function masked(text: string, ignore: number): string {
    return text.replace(/./g, (char, at: number, all: string) => (at < all.length - ignore ? '*' : char));
}

/** dw.order.PaymentInstrument: what those of orders and of wallets have in common. */
export abstract class PaymentInstrument {
    static readonly METHOD_BANK_TRANSFER = 'BANK_TRANSFER';
    static readonly METHOD_BML = 'BML';
    static readonly METHOD_CREDIT_CARD = 'CREDIT_CARD';
    static readonly METHOD_GIFT_CERTIFICATE = 'GIFT_CERTIFICATE';

    protected abstract $card(): Card;
    protected abstract $changeCard(): Card;

    /** Whether this request may see what is masked. */
    protected abstract $isOpen(): boolean;

    abstract getPaymentMethod(): string;

    $get(name: string): string | number | null {
        return this.$card()[name] ?? null;
    }

    $set(name: string, value: unknown): void {
        this.$changeCard()[name] = value === undefined ? null : (value as string | number | null);
    }

    /** All but the last digits are stars. */
    $masked(name: string, ignore = 4): string | null {
        const value = this.$get(name);
        return value === null ? null : masked(String(value), ignore);
    }

    $lastDigits(name: string, count = 4): string | null {
        const value = this.$get(name);
        return value === null ? null : String(value).slice(-count);
    }

    getCreditCardNumber(): string | null {
        return this.$isOpen() ? (this.$get('creditCardNumber') as string | null) : this.$masked('creditCardNumber');
    }

    setCreditCardNumber(number: string): void {
        this.$set('creditCardNumber', number);
    }

    getMaskedCreditCardNumber(ignore?: number): string | null {
        return this.$masked('creditCardNumber', ignore);
    }

    getCreditCardNumberLastDigits(count?: number): string | null {
        return this.$lastDigits('creditCardNumber', count);
    }

    getBankAccountNumber(): string | null {
        return this.$isOpen() ? (this.$get('bankAccountNumber') as string | null) : this.$masked('bankAccountNumber');
    }

    setBankAccountNumber(number: string): void {
        this.$set('bankAccountNumber', number);
    }

    getMaskedBankAccountNumber(ignore?: number): string | null {
        return this.$masked('bankAccountNumber', ignore);
    }

    getBankAccountNumberLastDigits(count?: number): string | null {
        return this.$lastDigits('bankAccountNumber', count);
    }

    getMaskedGiftCertificateCode(ignore?: number): string | null {
        return this.$masked('giftCertificateCode', ignore);
    }

    getEncryptedCreditCardNumber(_algorithm: string, _certificate: unknown): string {
        throw notImplemented('dw.order.PaymentInstrument.getEncryptedCreditCardNumber');
    }

    /** Masking for good comes with the retention of payment data, which is not modelled. */
    isPermanentlyMasked(): boolean {
        return false;
    }

    /** After the last day of its month. */
    isCreditCardExpired(): boolean {
        const [year, month] = [this.$get('creditCardExpirationYear'), this.$get('creditCardExpirationMonth')];
        return year !== null && month !== null && Date.UTC(Number(year), Number(month), 1) <= instance().clock.now();
    }
}

for (const name of PLAIN) {
    const suffix = (name[0] as string).toUpperCase() + name.slice(1);
    Object.defineProperty(PaymentInstrument.prototype, 'get' + suffix, {
        configurable: true,
        writable: true,
        value(this: PaymentInstrument) {
            return this.$get(name);
        }
    });
    Object.defineProperty(PaymentInstrument.prototype, 'set' + suffix, {
        configurable: true,
        writable: true,
        value(this: PaymentInstrument, value: unknown) {
            this.$set(name, value);
        }
    });
}

scriptClass('dw.order.PaymentInstrument', PaymentInstrument as unknown as { prototype: object });
