// The least a Slack app can be: Bolt's HTTP receiver, and an acknowledgement that is always the same.
import { App, HTTPReceiver } from '@slack/bolt';

const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret = '', PORT, SLACK_API_URL } = process.env;
const app = new App({
  token,
  receiver: new HTTPReceiver({ signingSecret, port: Number(PORT) }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/workos', ({ ack }) => ack('ok'));
await app.start();
process.stderr.write(`Ready on port ${PORT}.\n`);
process.on('SIGTERM', () => process.exit(0));
