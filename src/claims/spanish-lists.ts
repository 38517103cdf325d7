import type { WordLists } from "./pattern.ts";

/** Words that stand for one another in the patterns of Spanish. */
export const SPANISH_LISTS: WordLists = {
  perk: "envio envios entrega entregas devolucion devoluciones cancelacion instalacion prueba regalo regalos muestra muestras consulta consultas presupuesto presupuestos mejora acceso cuenta cuentas reparacion reparaciones sustitucion wifi aparcamiento parking desayuno entrada entradas inscripcion admision tarjeta tarjetas mes meses año asesoramiento asistencia revision revisiones servicio servicios cambio cambios llamadas minutos datos retiradas transferencia transferencias alta bolsa funda formacion migracion actualizaciones mantenimiento seguro equipaje maleta asiento asientos recogida montaje envoltorio vale vales visita visitas clase clases comida bebida bebidas cafe postre suscripcion plan version almacenamiento estancia noche traslado traslados matricula portabilidad peritaje grua tasacion cuota diagnostico limpieza gastos soporte atencion videoconsultas videoconsulta",
  serve:
    "entrega entregas entregamos entregado entregada recibelo recibes recibiras recibirlo recibela llegaran puerta domicilio envio envios enviamos respuesta respondemos respondera responderemos contestamos atendemos atenderemos atendera aprobado aprobada aprobamos aprobacion activado activada activamos activacion instalado instalada instalamos instalacion instalaremos reembolso reembolsos reembolsamos devolvemos devolveremos reparado reparada reparamos reparacion sustituimos sustitucion reponemos resolvemos resolvera resolucion tramitamos tramitacion pagamos cobraras ingresamos cita medico tecnico ingeniero asistencia gestionamos gestionado prestamo llamamos llamaremos llamara llamaran atenderan seguro paga arreglamos cubrimos indemnizamos indemnizacion transferencias transferencia traspaso tarjeta alta recogemos recogida montado montaje solucionamos portabilidad",
  weak: "recibe llega llegan llegara listo lista listos listas tendras tienes dispondras resultados resultado ayuda tuyo tuya abre abrela abres cuenta importa dinero presupuesto resuelto resuelta decision oferta contigo responde contesta pago ingreso cobras reserva sale salen almacen casa",
  people:
    "tu tus te ti contigo os su sus nosotros nos nuestro nuestra nuestros nuestras cada todos todas cualquier pedido pedidos cliente clientes equipo soporte gratis otra otro nueva nuevo tendras tienes recibes abrela abre recibelo estamos",
  fast: "entrega envio respuesta aprobacion instalacion reparacion reparaciones sustitucion activacion reembolso cita citas resultados resolucion recogida alta asistencia ingreso pago transferencia transferencias atencion presupuesto",
  buy: "precio precios prima primas tarifa tarifas cuota cuotas factura coste costes descuento descuentos oferta ofertas comision comisiones",
  leave:
    "cancela cancelar cancelas cancelalo cancelacion baja cambia cambiar cambialo pausa devuelve devolverlo devuelvelo devolucion cambios modifica",
  reach:
    "llama llamanos llamar atencion atendemos atenderemos atendera atiende atendido habla hablar escribe escribenos contacta contactanos soporte ayuda asistencia abierto abierta abiertos abiertas abrimos disponible disponibles servicio linea telefono chat recepcion equipo urgencia urgencias medico medicos dentista enfermeria acceso responde respondemos respondera transferencias transferencia llegan compra consulta consultanos estamos vigilancia monitorizacion grua cita farmacia tienda tiendas oficina oficinas gimnasio horario abre abren contigo",
  service:
    "atencion soporte ayuda asistencia servicio linea telefono chat recepcion equipo urgencia urgencias medico medicos dentista grua farmacia tienda tiendas oficina oficinas abrimos abierto abierta abiertos abiertas atendemos horario",
  group:
    "clientes cliente socios socio huespedes pasajeros abonados familias usuarios pedidos compras reservas cuentas planes hogares alumnos estudiantes pacientes vecinos viajeros residentes conductores asegurados suscriptores miembros compra pedido reserva familia alumno paciente viajero abonado usuario hogar",
  offered:
    "descuento descuentos regalo regalos entrega envio gratis gratuito gratuita gratuitos gratuitas precio precios garantizada garantizado garantia admision vale vales reembolso mejora disponible acceso reintegro soporte cobertura premio premios prueba aprobacion aprobado aprobada incluido incluida devolucion bono ilimitado ilimitada ilimitados ilimitadas entradas bonificacion euros ventaja ventajas aprobamos regalamos admitimos aceptamos",
  give: "recibe reciben recibiran recibira tiene tienen tendran tendra obtiene obtienen gana ganan disfruta disfrutan ahorra ahorran paga pagan lleva llevan viaja viajan entra entran come comen accede acceden",
  goods:
    "tu tus pedido pedidos gafas llaves traje receta fotos coche documentos resultados presupuesto lentillas mesa habitacion movil tarjeta informe contrato poliza",
  using: "navega llama habla ve juega entrena usa disfruta viaja descarga escucha lee llamadas datos",
  lasting:
    "precio precios prima tarifa cuota gratis tuyo tuya garantia comision comisiones factura descuento acceso actualizaciones gratuito gratuita mismo",
  serving:
    "atendera atenderemos atendemos respondera responderemos respondemos contestamos contestaremos llamamos llamaremos tendras tienes pagas pagaras pagamos recibes recibiras encontraras ahorras ahorraras entregamos devolvemos reparamos igualamos mejoramos mantenemos cumplimos hay habra contaras cuentas cobras llega llegara llegamos estamos estaremos viajas ganas ganaras podras puedes",
  stuff:
    "llamadas sms mensajes minutos datos internet gigas almacenamiento usuarios descargas visitas clases consultas videoconsultas transferencias retiradas cafe recargas acceso devoluciones cambios viajes trayectos uso proyectos paginas soporte peliculas canales reparaciones partes kilometraje kilometros reservas envios fotos cuentas asientos copias bebidas platos sesiones citas tarjetas pagos wifi roaming entradas streaming",
  reply: "te le os lo los la las se",
};
