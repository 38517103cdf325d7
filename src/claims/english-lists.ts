import type { WordLists } from "./pattern.ts";

/** Words that stand for one another in the patterns of English. */
export const ENGLISH_LISTS: WordLists = {
  perk: "delivery deliveries shipping postage returns return cancellation cancellations installation trial gift gifts sample samples consultation quote quotes estimate upgrade upgrades access account accounts repair repairs replacement replacements wifi wi parking breakfast entry admission card cards month months year advice support check-up checkup service servicing exchange exchanges calls minutes data withdrawals transfer transfers membership drink drinks coffee dessert bag case setup onboarding training migration updates maintenance insurance cover baggage luggage seat seats collection pickup assistance fitting assembly wrapping voucher vouchers visit visits class classes lesson lessons call refills refill meal meals ticket tickets plan version demo storage stay stays night nights helpline alterations engraving survey inspection tow towing rebooking changes transport transfer wash test tests consultations demo accessories charger headphones glasses eye hearing",
  give: "get gets receive receives win wins qualify qualifies enjoy enjoys earn earns save saves pay pays have has benefit benefits deserve travel travels eat eats stay stays fly flies",
  serve:
    "deliver delivers delivered delivery home door doorstep ship ships shipped dispatch dispatched approve approved approval activate activated activates install installed installation refund refunds refunded reimburse reimbursed repair repaired repairs replace replaced replacement settled settles payout pays sent callback appointment appointments technician engineer rebook rebooked quote assistance transferred transfers transfer issued credited pickup",
  weak: "arrive arrives receive get gets have back result answer answers answered ready resolve resolved resolves done there open opened decision visit live switch switched online connected moved collect collected collects setup up-and-running money import loan help vet courier pick cover covered settle fix fixed fixes see call calls yours leaves leave warehouse account results claim claims doctor paid pay confirmed processed reply replies respond responds response",
  people:
    "you your yours you'll we we'll our us every all any guaranteed always customer customers order orders team support helpline free lost new instant less only just get",
  fast: "delivery shipping response responses reply turnaround approval approvals installation repair repairs service replacement payout payouts setup dispatch resolution decision decisions refunds refund checkout transfers payments results appointments appointment collection pickup activation callback quote quotes access cover",
  buy: "price prices premium rate rates fare fares bill fee fees tariff quote deal deals cost costs discount discounts",
  leave:
    "cancel cancels leave switch pause change return exchange downgrade upgrade stop rebook withdraw skip swap modify unsubscribe reschedule",
  reach:
    "call calls chat talk speak write contact reach message phone ask help support assistance answer available open staffed care hotline helpline line lines service emergency monitored monitoring monitors access reception team agents advisers advice doctor doctors nurse nurses dentist concierge customer client live-chat transfers transfer order orders shop watching protected",
  service:
    "support help assistance service care hotline helpline line lines reception chat team doctor doctors nurse nurses dentist concierge monitoring access advice emergency rescue cover agents advisers pharmacy gym store stores shop shops branch branches phone",
  who: "everyone everybody anyone",
  group:
    "customer customers member members guest guests passenger passengers subscriber subscribers family families household households student students patient patients user users order orders purchase purchases booking bookings account accounts plan plans visitor visitors traveller travellers resident residents driver drivers",
  offered:
    "discount discounts gift gifts delivery free price prices guaranteed acceptance voucher vouchers refund refunds upgrade upgrades available access off cashback support cover reward rewards trial approval approved cheaper included prize prizes mortgage bonus unlimited ticket tickets",
  lasting:
    "price prices premium rate rates free yours fee fees lock tariff same guarantee guaranteed warranty bill discount support updates access",
  arrivals: "get receive arrives arrive delivered delivery deliver yours ship ships door home online",
  goods:
    "your you order orders glasses keys suit prescription photos car documents results quote lenses table room repairs phone card cards report contract policy",
  using: "stream browse watch surf download talk use read listen play ride enjoy roam",
  serving:
    "answer reply respond call get find have deliver listen save pay arrive receive speak refund repair replace help match offer keep beat bring give tell ship talk reach send honour honor",
  stuff:
    "calls texts minutes data messages internet storage users downloads visits classes consultations transfers withdrawals refills access returns exchanges rides coffee use projects pages support streaming repairs claims mileage miles changes journeys trips traffic bandwidth backups revisions drinks meals wifi wi-fi roaming entries bookings orders shipping deliveries delivery scans photos seats sessions advice plays songs books films lessons appointments listings channels accounts cards payments",
};
