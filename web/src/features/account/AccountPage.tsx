import { useTranslation } from "react-i18next";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./Account.module.css";
import { CalendarFeed } from "./CalendarFeed";
import { PasswordForm } from "./PasswordForm";
import { ProfileForm } from "./ProfileForm";
import { SecondFactor } from "./SecondFactor";
import { SessionList } from "./SessionList";

/** One's own account: how the program speaks to one, and how one signs in. */
export default function AccountPage() {
  const { t } = useTranslation("account");
  return (
    <>
      <PageHead title={t("title")} />
      <div className={classes.page}>
        <ProfileForm />
        <CalendarFeed />
        <PasswordForm />
        <SecondFactor />
        <SessionList />
      </div>
    </>
  );
}
