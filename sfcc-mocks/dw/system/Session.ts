import { randomBytes } from 'node:crypto';
import type { Place } from '../../contracts/site';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Customer } from '../customer/Customer';
import { Currency } from '../util/Currency';
import { ClickStream } from '../web/ClickStream';
import { formsOf, newForms } from '../web/forms/Forms';
import type { Forms } from '../web/forms/Forms';
import type { FormsState } from '../web/forms/formState';
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
    /** Whether the customer has logged in. */
    isAuthenticated?: boolean;
    /** What finds the basket, once it is not the id of the session. */
    basketReference?: string;
    /** Price books that a script has set. */
    priceBooks?: string[];
    isTrackingAllowed?: boolean;
    /** Where a script has said that the shopper is. */
    place?: Place;
    /** Made when the first form is asked for. */
    forms?: FormsState;
    /** Login of the Business Manager user. */
    user?: string;
    /** The site a Business Manager user has selected. */
    selectedSite?: string;
}

/** A session: a shopper's, a Business Manager user's, or one that ends with its request or job step. Source: platform doc dw.system.Session. */
export class Session {
    declare private $formsByName: Forms | null;

    constructor(private readonly $state: SessionState) {
        this.$formsByName = null;
    }

    getSessionID(): string {
        return this.$state.id;
    }

    getCustomer(): Customer {
        return new Customer(this.$state.customerId);
    }

    getForms(): Forms {
        this.$state.forms = this.$state.forms || newForms();
        this.$formsByName = this.$formsByName || formsOf(this.$state.forms);
        return this.$formsByName;
    }

    /** What is known of the session's forms; nothing before the first is used. */
    $forms(): FormsState | undefined {
        return this.$state.forms;
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
        const code = currency.getCurrencyCode();
        if (!this.$state.allowedCurrencies.includes(code)) {
            throw platformException('IllegalArgumentException', 'Currency ' + code + ' is not allowed');
        }
        this.$state.currency = code;
    }

    $customerId(): string {
        return this.$state.customerId;
    }

    /** Another customer's privacy data and forms are deleted. Source: Script API, CustomerMgr.loginCustomer. */
    $login(customerId: string): void {
        if (this.$state.isAuthenticated && this.$state.customerId !== customerId) {
            this.$forget();
        }
        this.$state.customerId = customerId;
        this.$state.isAuthenticated = true;
    }

    /** The customer is a new guest, without anything that the session had. Source: Script API, CustomerMgr.logoutCustomer. */
    $logout(): void {
        this.$forget();
        Object.keys(this.$state.custom).forEach((name) => delete this.$state.custom[name]);
        this.$state.isAuthenticated = false;
        this.$state.customerId = randomBytes(13).toString('hex');
        this.$state.basketReference = this.$state.customerId;
    }

    private $forget(): void {
        Object.keys(this.$state.privacy).forEach((name) => delete this.$state.privacy[name]);
        delete this.$state.forms;
        this.$formsByName = null;
    }

    /** What finds the basket of the session. */
    $basketReference(): string {
        return this.$state.basketReference || this.$state.id;
    }

    /** Price books that a script has set; none for the site's. */
    $priceBookIds(): string[] {
        return this.$state.priceBooks || [];
    }

    $setPriceBookIds(ids: string[]): void {
        this.$state.priceBooks = ids;
    }

    isCustomerAuthenticated(): boolean {
        return this.$state.isAuthenticated === true;
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
        return this.$state.isTrackingAllowed === true;
    }

    setTrackingAllowed(allowed: boolean): void {
        this.$state.isTrackingAllowed = allowed;
    }

    get $place(): Place | null {
        return this.$state.place || null;
    }

    set $place(place: Place | null) {
        this.$state.place = place || undefined;
    }

    /** Nothing is recorded of what is not tracked. */
    getClickStream(): ClickStream {
        return new ClickStream();
    }

    getSourceCodeInfo(): null {
        return null;
    }

    getLastReceivedSourceCodeInfo(): null {
        return null;
    }
}
scriptClass('dw.system.Session', Session);
