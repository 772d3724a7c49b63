import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Customer } from '../customer/Customer';
import { Currency } from '../util/Currency';
import { sessionValues } from './sessionValues';

/** What outlives a request. Made by the web layer, found again by cookie. */
export interface SessionState {
    id: string;
    siteId: string;
    customerId: string;
    currency: string;
    allowedCurrencies: string[];
    custom: Record<string, unknown>;
    privacy: Record<string, unknown>;
    /** Login of the Business Manager user. */
    user?: string;
    /** The site a Business Manager user has selected. */
    selectedSite?: string;
}

/** A session: a shopper's, a Business Manager user's, or one that ends with its request or job step. Source: platform doc dw.system.Session. */
export class Session {
    private readonly $customer: Customer;

    constructor(private readonly $state: SessionState) {
        this.$customer = new Customer($state.customerId);
    }

    getSessionID(): string {
        return this.$state.id;
    }

    getCustomer(): Customer {
        return this.$customer;
    }

    getCustom(): Record<string, unknown> {
        return sessionValues(this.$state.custom);
    }

    getPrivacy(): Record<string, unknown> {
        return sessionValues(this.$state.privacy);
    }

    getCurrency(): Currency {
        return new Currency(this.$state.currency);
    }

    /** Only currencies the site allows. */
    setCurrency(currency: Currency): void {
        const currencyCode = currency.getCurrencyCode();
        if (!this.$state.allowedCurrencies.includes(currencyCode)) {
            throw platformException('IllegalArgumentException', 'Currency ' + currencyCode + ' is not allowed');
        }
        this.$state.currency = currencyCode;
    }

    isCustomerAuthenticated(): boolean {
        return false;
    }

    isCustomerExternallyAuthenticated(): boolean {
        return false;
    }

    /** Whether a Business Manager user has logged in. */
    isUserAuthenticated(): boolean {
        return this.$state.user !== undefined;
    }

    getUserName(): string | null {
        return this.$state.user || null;
    }

    isTrackingAllowed(): boolean {
        return false;
    }

    getSourceCodeInfo(): null {
        return null;
    }
}
scriptClass('dw.system.Session', Session);
