/**
 * Names of other companies and their products, as people type them: a question that names one is about it, unless what
 * is found is named for it too.
 */
const NAMES = new Set(
  `1password activecampaign adobe airbnb airflow airtable akamai algolia alibaba amazon amplitude anthropic apache apple
  argocd asana atlassian auth0 aws azure bamboohr bedrock bitbucket bitwarden bluesky box braintree canva chatgpt
  checkout chrome circleci cisco claude clerk clickhouse cloudflare cognito confluence copilot cosmosdb crowdstrike
  databricks datadog dbt descope digitalocean discord django docker docusign dropbox duo dynamodb ebay elastic
  elasticsearch etsy excel facebook fastly figma firebase firestore flask fly freshdesk github gitlab gmail godaddy
  google grafana gusto hashicorp heroku hibob hotjar hubspot ibm instagram intercom intuit jenkins jira jumpcloud kafka
  keycloak keynote klaviyo kubernetes lambda lastpass launchdarkly linear linkedin linux mailchimp mailgun mariadb
  meraki messenger meta microsoft miro mixpanel mongodb mongo mysql netflix netlify netsuite nginx notion npm nvidia
  okta onedrive onelogin openai opsgenie optimizely oracle outlook pagerduty pandas paypal pinecone pingone pipedrive
  planetscale plaid postgres postgresql postmark powerpoint prisma prometheus quickbooks rabbitmq railway redis reddit
  render rippling s3 safari salesforce sanity sap segment sendgrid sentry servicenow sharepoint shopify signal sketch
  slack snapchat snowflake sonarqube splunk spotify sqlite square squarespace stackoverflow stripe stytch supabase
  tableau tailwind teams telegram terraform tiktok trello twilio twitch twitter typeform uber ubuntu unity vagrant
  vercel vimeo vmware webex webflow whatsapp windows wix woocommerce wordpress workday xero yahoo youtube zapier
  zendesk zoho zoom`.split(/\s+/),
);

/** Whether a word, lower case, is the name of another company or product. */
export function isOtherProduct(word: string): boolean {
  return NAMES.has(word);
}
