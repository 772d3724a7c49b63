import { getValue } from '../platform/storedValues';
import { lastTaskMadeAt } from '../tasks/store/taskLists';
import { isStorefrontProtected, webhookAddress } from './store/webhookAddress';

/** Whether webhooks come. */
export interface WebhookHealth {
    /** Where TikTok has to send them. */
    address: string;
    /** Then none can come. */
    isProtected: boolean;
    /** null when none came in the last three days: older ones are forgotten once they are handled. */
    lastCameAt: Date | null;
    /** How many were refused for their signature, since ever. */
    refused: string;
}

/** Reads whether webhooks come, without asking TikTok. */
export function getWebhookHealth(): WebhookHealth {
    return {
        address: webhookAddress(),
        isProtected: isStorefrontProtected(),
        lastCameAt: lastTaskMadeAt('webhook'),
        refused: getValue('webhook-refused') || '0'
    };
}
