/**
 * What creates the bot in a workspace: it writes messages, finds people by their address, and hears nothing.
 * @source https://docs.slack.dev/reference/app-manifest
 */
export const slackApp = JSON.stringify({
  display_information: { name: 'Einklang' },
  features: {
    app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: true },
    bot_user: { display_name: 'Einklang' },
  },
  oauth_config: { scopes: { bot: ['chat:write', 'users:read', 'users:read.email'] } },
});
