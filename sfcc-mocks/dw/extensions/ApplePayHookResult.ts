import { scriptClass } from '../../runtime/scriptClass';
import type { Status } from '../system/Status';
import type { PlatformURL } from '../web/URL';

/** dw.extensions.applepay.ApplePayHookResult: what a hook of Apple Pay answers. */
export class ApplePayHookResult {
    static readonly REASON_BILLING_ADDRESS = 'InvalidBillingPostalAddress';
    static readonly REASON_FAILURE = 'Failure';
    static readonly REASON_PIN_INCORRECT = 'PINIncorrect';
    static readonly REASON_PIN_LOCKOUT = 'PINLockout';
    static readonly REASON_PIN_REQUIRED = 'PINRequired';
    static readonly REASON_SHIPPING_ADDRESS = 'InvalidShippingPostalAddress';
    static readonly REASON_SHIPPING_CONTACT = 'InvalidShippingContact';
    static readonly STATUS_REASON_DETAIL_KEY = 'reason';

    private $eventName: string | null = null;
    private $eventDetail: object | null = null;

    constructor(
        private readonly $status: Status,
        private readonly $redirect: PlatformURL | null
    ) {}

    getStatus(): Status {
        return this.$status;
    }

    getRedirect(): PlatformURL | null {
        return this.$redirect;
    }

    getEventName(): string | null {
        return this.$eventName;
    }

    getEventDetail(): object | null {
        return this.$eventDetail;
    }

    /** Event for the page to which the answer is sent. */
    setEvent(name: string, detail: object | null = null): void {
        this.$eventName = name;
        this.$eventDetail = detail;
    }
}

scriptClass('dw.extensions.applepay.ApplePayHookResult', ApplePayHookResult);
