/** words.md: nobody is blamed, and some words mean something else to somebody. */
export const FORBIDDEN = {
  en: /\b(fails?|failed|faults?|guilty|unable|blocker|blockers|waivers?|gap|briefing|scenarios?)\b/i,
  es: /\b(falla|fallan|fallo|incapa(z|ces)|culpas?|culpables?|incumplen?|incumplimientos?|defraudad[oa]s?|decepcionad[oa]s?|afectad[oa]s?|bloqueador(es)?|advertencias?|hallazgos?|waivers?|exenci(ón|ones)|brechas?|gap|contactos?|briefing|escenarios?|predicci(ón|ones)|indecis[oa]s?|veredictos?)\b/i,
};
