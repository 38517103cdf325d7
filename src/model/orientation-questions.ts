import type { Bilingual } from "../base/bilingual.ts";

/** Eleven questions that tell whether a company is oriented to its customers (the first of the source essays). */
export const ORIENTATION_QUESTIONS = {
  "knowledge-everywhere": {
    en: "Is the customer known throughout the organisation?",
    es: "¿Existe un conocimiento del cliente en toda la organización?",
  },
  "best-customers-known": {
    en: "Is it known who the best customers are?",
    es: "¿Se conoce cuáles son los mejores clientes?",
  },
  "one-shared-base": {
    en: "Does everybody, whatever their function, gather and share what they learn of customers in one base?",
    es: "¿Toda la organización, con independencia de su función, reúne y comparte lo que sabe del cliente en una única base?",
  },
  "satisfaction-in-appraisal": {
    en: "Is customer satisfaction a duty of every department, and part of how performance is appraised?",
    es: "¿La satisfacción del cliente es responsabilidad de todos los departamentos y cuenta en la evaluación del desempeño?",
  },
  "customer-training": {
    en: "Does training about customers weigh in hiring and in appraisal, for every function?",
    es: "¿La formación sobre clientes pesa en la selección y en la evaluación, para todas las funciones?",
  },
  "whole-needs-all-channels": {
    en: "Are there processes that manage customers by their whole needs and across all their channels?",
    es: "¿Hay procesos de gestión del cliente que atienden a sus necesidades globales y a todos sus canales?",
  },
  "front-office-in-design": {
    en: "Do marketing and sales take part in the design of new products and services?",
    es: "¿Participan marketing y ventas en el diseño de nuevos productos y servicios?",
  },
  "everyone-measures-quality": {
    en: "Does every department take part in measuring quality of service, and in the improvements that follow?",
    es: "¿Participan todos los departamentos en medir la calidad de servicio y en las mejoras que se deducen?",
  },
  "principle-made-concrete": {
    en: "Has “the customer at the centre” been made concrete in each area and each process?",
    es: "¿Se ha concretado «el cliente en el centro» en cada área y en cada proceso?",
  },
  "two-way-channels": {
    en: "Are there fluent two-way channels through which customers take part in decisions?",
    es: "¿Hay canales fluidos y de ida y vuelta para que los clientes participen en las decisiones?",
  },
  "personal-treatment": {
    en: "Are customers treated personally, and do today's systems allow it?",
    es: "¿Se trata a los clientes de forma personalizada, y lo permiten los sistemas actuales?",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type OrientationQuestion = keyof typeof ORIENTATION_QUESTIONS;

/** In the order of the essay. */
export const QUESTION_IDS: readonly OrientationQuestion[] = Object.keys(ORIENTATION_QUESTIONS).filter(isQuestion);

function isQuestion(id: string): id is OrientationQuestion {
  return Object.hasOwn(ORIENTATION_QUESTIONS, id);
}
