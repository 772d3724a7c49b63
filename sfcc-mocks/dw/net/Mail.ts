import type { Instance } from '../../contracts/instance';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Status } from '../system/Status';
import { ArrayList } from '../util/Collection';
import { MimeEncodedText } from '../value/MimeEncodedText';

/** A mail as it left the instance. */
export interface SentMail {
    from: string;
    to: string[];
    subject: string;
    content: string;
    mimeType: string;
}

/** What the instance has handed to its mail server. */
export interface MailQueue {
    sent: SentMail[];
    /** Whether mails cannot be queued at the moment: `send` answers ERROR. */
    isDown: boolean;
}

/** The instance's mails, for tests and the sandbox. */
export function mailQueueOf(instance: Instance): MailQueue {
    return instance.part('mailQueue', () => ({ sent: [], isDown: false }));
}

/**
 * dw.net.Mail with text content. Without recipient, subject or content `send` throws, and a mail that could not be
 * queued is an ERROR status, not an exception. Source: platform doc "Sending Email Using Scripts or Hooks".
 */
export class Mail {
    private readonly $to = new ArrayList();
    private readonly $cc = new ArrayList();
    private readonly $bcc = new ArrayList();
    private $from = '';
    private $subject = '';
    private $content = '';
    private $mimeType = 'text/plain';

    addTo(address: string): this {
        this.$to.add(address);
        return this;
    }

    addCc(address: string): this {
        this.$cc.add(address);
        return this;
    }

    addBcc(address: string): this {
        this.$bcc.add(address);
        return this;
    }

    getTo(): ArrayList {
        return this.$to;
    }

    getCc(): ArrayList {
        return this.$cc;
    }

    getBcc(): ArrayList {
        return this.$bcc;
    }

    getFrom(): string {
        return this.$from;
    }

    setFrom(address: string): this {
        this.$from = address;
        return this;
    }

    getSubject(): string {
        return this.$subject;
    }

    setSubject(subject: string): this {
        this.$subject = subject;
        return this;
    }

    /**
     * `(text, type)`, or what a dw.util.Template has rendered, which has a type itself. Source: Script API, dw.net.Mail.setContent.
     */
    setContent(content: string | MimeEncodedText | null, mimeType?: string): this {
        const isEncoded = content instanceof MimeEncodedText;
        this.$content = isEncoded ? content.getText() : String(content ?? '');
        this.$mimeType = (isEncoded ? content.getMimeType() : mimeType) || 'text/plain';
        return this;
    }

    send(): Status {
        const to = [...this.$to.toArray(), ...this.$cc.toArray(), ...this.$bcc.toArray()] as string[];
        if (to.length === 0 || !this.$from || !this.$subject || !this.$content) {
            throw platformException('IllegalArgumentException', 'A mail needs recipients, from, subject and content');
        }
        const queue = mailQueueOf(current().instance);
        if (queue.isDown) {
            return new Status(Status.ERROR);
        }
        queue.sent.push({
            from: this.$from,
            to,
            subject: this.$subject,
            content: this.$content,
            mimeType: this.$mimeType
        });
        return new Status(Status.OK);
    }
}

scriptClass('dw.net.Mail', Mail);
