/**
 * Which procedures an access token of each scope reaches beyond those of the narrower one, and which none does: written by
 * hand and never taken from the program.
 */
const LINES = {
  read: `
    attendance.mine attendance.day fault.list fault.picture sharing.participants party.find waitlist.list waitlist.queue
    account.contact account.me account.people availability.day
    availability.place availability.search booking.quote booking.get booking.quoteChange
    booking.list approval.queue station.list station.get station.houseRules privacy.notice
    resource.list resource.layoutChange policy.get quota.list calendar.year calendar.preview closure.list closure.preview closure.plan closure.urgentUse canteen.list canteen.get canteen.files canteen.tickets canteen.kitchen canteen.settlement party.list party.members canteen.standing canteen.usual station.outside job.list webhook.list webhook.deliveries notification.list notification.settings message.list audit.list privacy.dryRun privacy.settings`,
  book: `
    attendance.checkIn fault.report notification.markRead sharing.share sharing.end sharing.remove waitlist.join waitlist.leave waitlist.accept
    station.acceptHouseRules booking.create booking.cancel booking.change booking.complete canteen.changeOrder canteen.stand canteen.endStanding measure.noop
    canteen.cancelOrder
    measure.signedInNoop`,
  manage: `
    attendance.enter attendance.correctNoShow fault.takeOut fault.dismiss
    account.changeRole
    account.removeRole approval.decide station.create station.update
    station.setException station.removeException station.announceStart station.retire
    resource.createZone resource.updateZone resource.retireZone resource.generateRows
    resource.moveDesks resource.renumber resource.undoLayout resource.ruleDesks resource.retireDesks
    resource.create resource.update resource.retire resource.reactivate
    policy.set policy.remove calendar.publish calendar.setStationDay
    calendar.removeStationDay closure.create closure.carryOut closure.end canteen.propose canteen.decide canteen.addPicture canteen.removePicture canteen.remind canteen.setDay canteen.redeem canteen.enterList canteen.walkIn canteen.correct party.create
    party.update party.setCreditCode registration.decide message.sendAgain message.sendTest
    privacy.setSettings privacy.publishNotice notification.choose webhook.stop webhook.test webhook.replay job.run station.releaseOutside`,
  never: `
    notification.makeFeed notification.endFeed webhook.create
    handOver.make handOver.get handOver.take handOver.booking handOver.cancel
    account.inviteAgain sharing.get sharing.take sharing.seat sharing.leave
    account.signIn account.requestCode account.signInWithCode account.showCode account.resetPassword session.list session.end session.endOthers identity.list identity.unlink
    account.setContact account.signOut account.changePassword account.setUp
    account.invite account.makeResetLink account.acceptInvitation apiToken.create
    apiToken.list apiToken.revoke station.open registration.create
    registration.quote registration.get registration.complete registration.withdraw
    registration.enter privacy.exportData privacy.erase`,
};

export type ExpectedScope = keyof typeof LINES;

export const EXPECTED_SCOPES: Readonly<Record<ExpectedScope, readonly string[]>> = {
  read: LINES.read.trim().split(/\s+/),
  book: LINES.book.trim().split(/\s+/),
  manage: LINES.manage.trim().split(/\s+/),
  never: LINES.never.trim().split(/\s+/),
};
