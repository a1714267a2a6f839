import { chatDelivery } from '#connect/chat.ts';
import type { Converse } from '#message/chat.ts';
import { slackMessage } from '#message/slack.ts';
import { teamsMessage } from '#message/teams.ts';

/**
 * The way to Slack and Microsoft Teams.
 * @param patienceSeconds longest wait that is kept where they ask to come later
 */
export function chatsOutside(patienceSeconds: number): Converse {
  return chatDelivery({ slack: slackMessage, teams: teamsMessage }, { patienceSeconds });
}
