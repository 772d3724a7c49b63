'use strict';

/** The thread that does HTTP for a caller that sleeps. Plain JavaScript, so that it starts without a compiler. */
const http = require('node:http');
const https = require('node:https');
const tls = require('node:tls');
const { workerData } = require('node:worker_threads');

const { signal, port, ca } = workerData;
const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true, ...(ca ? { ca: [...tls.rootCertificates, ca] } : {}) })
};
const FAILURES = {
    ECONNREFUSED: 'refused',
    ENOTFOUND: 'unknownHost',
    EAI_AGAIN: 'unknownHost',
    ECONNRESET: 'reset',
    EPIPE: 'reset'
};

port.on('message', ({ id, message, timeoutMs }) => {
    call(message, timeoutMs, (answer) => {
        port.postMessage({ id, answer });
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
    });
});

function call(message, timeoutMs, done) {
    let finished = false;
    const finish = (answer) => {
        if (!finished) {
            finished = true;
            clearTimeout(timer);
            done(answer);
        }
    };
    const timer = setTimeout(() => {
        finish({ failure: 'timeout', message: `No answer within ${timeoutMs} ms` });
        request?.destroy();
    }, timeoutMs);
    let request;
    try {
        request = start(message, finish);
    } catch (error) {
        finish({ failure: 'unknownHost', message: error.message });
    }
}

function start(message, finish) {
    const url = new URL(message.url);
    const client = url.protocol === 'https:' ? https : http;
    const body = message.bytes ? Buffer.from(message.bytes) : Buffer.from(message.body || '', 'utf8');
    const headers = { ...message.headers };
    if (body.length > 0 || !['GET', 'HEAD'].includes(message.method)) {
        headers['content-length'] = String(body.length);
    }
    const request = client.request(
        url,
        { method: message.method, headers, agent: agents[url.protocol] },
        (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', (error) => finish(failureOf(error)));
            response.on('end', () => {
                const [cookie, ...cookies] = response.headers['set-cookie'] || [];
                const received = Buffer.concat(chunks);
                const text = received.toString('utf8');
                finish({
                    status: response.statusCode,
                    headers: { ...response.headers, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
                    ...(cookies.length === 0 ? {} : { cookies }),
                    body: text,
                    ...(Buffer.from(text, 'utf8').equals(received) ? {} : { bytes: received })
                });
            });
        }
    );
    request.on('error', (error) => finish(failureOf(error)));
    request.end(body);
    return request;
}

function failureOf(error) {
    return { failure: FAILURES[error.code] || 'reset', message: error.code || error.message };
}
